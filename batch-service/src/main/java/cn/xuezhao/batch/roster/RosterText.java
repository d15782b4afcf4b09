package cn.xuezhao.batch.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The text of an imported file: UTF-8 with or without a byte order mark, else GBK, which is what
 * Excel writes on a Chinese Windows.
 *
 * @param format which of the two, for the person who imports
 */
record RosterText(String text, RosterFormat format) {

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /** A superset of GBK that also has the rare characters of some names. */
  private static final Charset GBK = Charset.forName("GB18030");

  static RosterText of(byte[] file) {
    boolean marked = startsWith(file, UTF_8_MARK);
    byte[] content = marked ? Arrays.copyOfRange(file, UTF_8_MARK.length, file.length) : file;
    Optional<String> utf8 = decode(content, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return new RosterText(plain(utf8.get()), RosterFormat.CSV_UTF_8);
    }
    return decode(content, GBK)
        .filter(text -> !marked)
        .map(text -> new RosterText(plain(text), RosterFormat.CSV_GBK))
        .orElseThrow(RosterText::unreadable);
  }

  private static Optional<String> decode(byte[] content, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(content))
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }

  /** Text has no control characters; a binary file that happens to decode has many. */
  private static String plain(String text) {
    boolean binary = text.chars().anyMatch(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n');
    if (binary) {
      throw unreadable();
    }
    return text;
  }

  private static RosterUnreadable unreadable() {
    return new RosterUnreadable(
        "The file is not a text in UTF-8 or GBK. Save the sheet as CSV and import that file.");
  }

  private static boolean startsWith(byte[] file, byte[] mark) {
    return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
  }
}
