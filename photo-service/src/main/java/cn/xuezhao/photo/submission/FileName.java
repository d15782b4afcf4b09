package cn.xuezhao.photo.submission;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a downloaded photo is called (名称, G-29): the student's words, as far as every file system
 * and mail program takes them.
 *
 * @param value with its extension, at most 64 characters
 */
record FileName(String value) {

  private static final String EXTENSION = ".jpg";
  private static final int LONGEST = 64 - EXTENSION.length();

  /** Controls, formats such as changes of direction, and what is no character at all. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  /** What separates folders, or means something to a shell or to Windows. */
  private static final Pattern RESERVED = Pattern.compile("[/\\\\:*?\"<>|%;]");

  /** Names that Windows keeps for devices, whatever their extension. */
  private static final Pattern DEVICE =
      Pattern.compile("(CON|PRN|AUX|NUL|COM\\d|LPT\\d)(\\..*)?", Pattern.CASE_INSENSITIVE);

  /** Letters of RFC 5987 that need no escape. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9!#$&+.^_`|~-]");

  /**
   * @param wanted what the student typed; when nothing usable is left of it, the order's id is the
   *     name, which names nobody
   */
  static FileName of(@Nullable String wanted, String orderId) {
    String stem = wanted == null ? "" : stem(wanted);
    boolean usable = !stem.isEmpty() && !DEVICE.matcher(stem).matches();
    return new FileName((usable ? stem : orderId) + EXTENSION);
  }

  /** RFC 6266: a plain name for old programs, the real one for all others. */
  String disposition(String kind, String orderId) {
    return "%s; filename=\"%s%s\"; filename*=UTF-8''%s"
        .formatted(kind, orderId, EXTENSION, escaped());
  }

  private static String stem(String wanted) {
    String visible =
        INVISIBLE.matcher(Normalizer.normalize(wanted, Normalizer.Form.NFC)).replaceAll("");
    String safe = RESERVED.matcher(visible).replaceAll(" ").replaceAll("\\s+", " ");
    String bare = trimmed(safe).replaceFirst("(?i)\\.jpe?g$", "");
    int length = Math.min(LONGEST, bare.codePointCount(0, bare.length()));
    return trimmed(bare.substring(0, bare.offsetByCodePoints(0, length)));
  }

  /** No dot and no blank at either end: they hide a file, or get lost. */
  private static String trimmed(String name) {
    return name.replaceAll("^[.\\s]+|[.\\s]+$", "");
  }

  private String escaped() {
    StringBuilder escaped = new StringBuilder();
    for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
      String letter = String.valueOf((char) (each & 0xff));
      escaped.append(
          PLAIN.matcher(letter).matches()
              ? letter
              : "%%%02X".formatted(each & 0xff).toUpperCase(Locale.ROOT));
    }
    return escaped.toString();
  }
}
