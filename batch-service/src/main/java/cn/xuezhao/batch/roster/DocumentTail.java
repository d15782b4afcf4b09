package cn.xuezhao.batch.roster;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The end of a document number as people read it off: {@code A123456(3)} ends with {@code 6(3)},
 * with {@code 4563} and, before the bracket, with {@code 3456} (G-17).
 */
final class DocumentTail {

  private static final int SHOWN = 4;

  private DocumentTail() {}

  static boolean isOf(String number, String tail) {
    String whole = plain(number);
    String given = plain(tail);
    return whole.endsWith(given)
        || whole.replaceAll("[()]", "").endsWith(given)
        || whole.replaceAll("\\(.*", "").endsWith(given);
  }

  /** The last four characters, all that is told of a number. */
  static String shown(String number) {
    String whole = plain(number);
    return whole.substring(Math.max(0, whole.length() - SHOWN));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s", "")
        .toUpperCase(Locale.ROOT);
  }
}
