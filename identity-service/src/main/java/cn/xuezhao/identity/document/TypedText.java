package cn.xuezhao.identity.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Codes and numbers as people type them and as machines compare them: full-width forms are
 * half-width ones, every bracket is a round one, {@code ｘ} and what keyboards offer instead of it
 * is {@code X}, and what cannot be seen is not there (G-17).
 */
public final class TypedText {

  // Cf: zero-width and direction marks, which come along when text is copied from a chat.
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cc}\\uFE00-\\uFE0F]");
  private static final Pattern OPENING = Pattern.compile("[\\[{〔【「『〈《⟨]");
  private static final Pattern CLOSING = Pattern.compile("[\\]}〕】」』〉》⟩]");
  // Multiplication sign, Cyrillic and Greek letters, small and capital.
  private static final Pattern LOOKS_LIKE_X = Pattern.compile("[×хХχΧ]");

  private TypedText() {}

  /** The form in which two texts are compared. */
  public static String plain(String typed) {
    String compatible = Normalizer.normalize(typed, Normalizer.Form.NFKC);
    String visible = INVISIBLE.matcher(compatible).replaceAll("");
    String rounded = CLOSING.matcher(OPENING.matcher(visible).replaceAll("(")).replaceAll(")");
    return LOOKS_LIKE_X.matcher(rounded).replaceAll("X").toUpperCase(Locale.ROOT);
  }
}
