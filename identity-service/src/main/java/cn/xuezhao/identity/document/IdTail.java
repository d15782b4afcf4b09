package cn.xuezhao.identity.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The last characters of a document number, compared as people copy them (G-16, G-17).
 *
 * <p>Of {@code A123456(3)} the last four are {@code 6(3)} as printed, {@code 4563} without the
 * brackets and {@code 3456} before the bracket; all three are right. What a masked code hides
 * cannot be compared, so it never matches.
 */
public final class IdTail {

  private static final char HIDDEN = '*';

  private IdTail() {}

  /** Takes the same time whether and where the two differ. */
  public static boolean matches(String documentNumber, String typed, int length) {
    byte[] given = TypedText.plain(typed).getBytes(StandardCharsets.UTF_8);
    boolean same = false;
    for (String tail : tails(TypedText.plain(documentNumber), length)) {
      same |= MessageDigest.isEqual(given, tail.getBytes(StandardCharsets.UTF_8));
    }
    return same;
  }

  /** The tail as printed, for the comparison with the roster; empty when the code hides it. */
  public static Optional<String> asPrinted(String documentNumber, int length) {
    return end(TypedText.plain(documentNumber), length);
  }

  /** A typed tail that somebody else compares; empty when it cannot be one. */
  public static Optional<String> asTyped(String typed, int length) {
    return Optional.of(TypedText.plain(typed))
        .filter(plain -> plain.matches("[0-9A-Z()]{%d}".formatted(length)));
  }

  private static List<String> tails(String number, int length) {
    int bracket = number.indexOf('(');
    Optional<String> beforeBracket =
        bracket < 0 ? Optional.empty() : end(number.substring(0, bracket), length);
    return Stream.of(
            end(number, length),
            end(number.replace("(", "").replace(")", ""), length),
            beforeBracket)
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> end(String number, int length) {
    return Optional.of(number)
        .filter(whole -> whole.length() >= length)
        .map(whole -> whole.substring(whole.length() - length))
        .filter(tail -> tail.indexOf(HIDDEN) < 0);
  }
}
