package cn.xuezhao.identity.verification;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name some characters of which may be hidden, such as 李*明. */
record MaskedName(String text) {

  private static final int HIDDEN = '*';
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  // Names of minorities are written with several different dots.
  private static final Pattern DOTS = Pattern.compile("[·•・.‧∙⋅]");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} ·'-]{0,63}");

  boolean isMasked() {
    return text.indexOf(HIDDEN) >= 0;
  }

  /** What a student typed, tidied; empty when it cannot be a name. */
  static Optional<String> typed(String name) {
    return Optional.of(tidy(name)).filter(tidied -> NAME.matcher(tidied).matches());
  }

  /** Whether this may be that name: as long, and equal where nothing is hidden. */
  boolean shows(String whole) {
    int[] mask = compact(text).codePoints().toArray();
    int[] letters = compact(whole).codePoints().toArray();
    boolean equal = mask.length == letters.length;
    for (int i = 0; equal && i < mask.length; i++) {
      equal = mask[i] == HIDDEN || mask[i] == letters[i];
    }
    return equal;
  }

  private static String tidy(String name) {
    String visible =
        INVISIBLE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    String spaced = SPACES.matcher(visible).replaceAll(" ");
    return DOTS.matcher(spaced).replaceAll("·").strip();
  }

  private static String compact(String name) {
    return tidy(name).replace(" ", "");
  }

  @Override
  public String toString() {
    return "MaskedName[***]";
  }
}
