package cn.xuezhao.photo.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** EXIF blocks, honest and not: a TIFF file inside a JPEG segment. */
final class Exif {

  static final int SEGMENT = 0xE1;

  private static final byte[] NAME = Bytes.of('E', 'x', 'i', 'f', 0, 0);
  private static final int ORIENTATION = 0x112;
  private static final int GPS = 0x8825;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int ASCII = 2;

  private Exif() {}

  static byte[] orientation(int value, ByteOrder order) {
    return block(order, entry(ORIENTATION, SHORT, 1, value), 0, new byte[0]);
  }

  /** Two directories, the second with a small picture that is turned once more. */
  static byte[] orientationAndThumbnail(int value, byte[] thumbnail) {
    int second = 8 + 2 + 12 + 4;
    int picture = second + 2 + 2 * 12 + 4;
    ByteBuffer rest = ByteBuffer.allocate(2 + 2 * 12 + 4 + thumbnail.length);
    rest.putShort((short) 2);
    put(rest, entry(0x201, LONG, 1, picture));
    put(rest, entry(0x202, LONG, 1, thumbnail.length));
    rest.putInt(0).put(thumbnail);
    return block(ByteOrder.BIG_ENDIAN, entry(ORIENTATION, SHORT, 1, value), second, rest.array());
  }

  /** Where the picture was taken: latitude reference and a word that must not survive. */
  static byte[] gps(String secret) {
    int directory = 8 + 2 + 12 + 4;
    ByteBuffer rest = ByteBuffer.allocate(2 + 12 + 4 + secret.length());
    rest.putShort((short) 1);
    put(rest, entry(0x1B, ASCII, secret.length(), directory + 2 + 12 + 4));
    rest.putInt(0).put(Bytes.text(secret));
    return block(ByteOrder.BIG_ENDIAN, entry(GPS, LONG, 1, directory), 0, rest.array());
  }

  /** A directory whose next directory is itself. */
  static byte[] recursive() {
    return block(ByteOrder.BIG_ENDIAN, entry(ORIENTATION, SHORT, 1, 1), 8, new byte[0]);
  }

  /** A directory inside a directory, which is the first again. */
  static byte[] recursivePointer() {
    return block(ByteOrder.BIG_ENDIAN, entry(0x8769, LONG, 1, 8), 8, new byte[0]);
  }

  /** A directory that claims more entries than there are bytes. */
  static byte[] countless() {
    byte[] block = orientation(1, ByteOrder.BIG_ENDIAN);
    block[14] = (byte) 0xFF;
    block[15] = (byte) 0xFF;
    return block;
  }

  static byte[] directoryAt(int offset) {
    byte[] block = orientation(6, ByteOrder.BIG_ENDIAN);
    ByteBuffer.wrap(block).putInt(10, offset);
    return block;
  }

  /** One entry with that many values somewhere else. */
  static byte[] pointing(int tag, int count, int offset) {
    return block(ByteOrder.BIG_ENDIAN, entry(tag, LONG, count, offset), 0, new byte[0]);
  }

  private static byte[] block(ByteOrder order, int[] entry, int next, byte[] rest) {
    ByteBuffer tiff = ByteBuffer.allocate(8 + 2 + 12 + 4).order(order);
    tiff.put(Bytes.text(order == ByteOrder.BIG_ENDIAN ? "MM" : "II"));
    tiff.putShort((short) 42).putInt(8).putShort((short) 1);
    put(tiff, entry);
    tiff.putInt(next);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(NAME);
    out.writeBytes(tiff.array());
    out.writeBytes(rest);
    return out.toByteArray();
  }

  private static int[] entry(int tag, int type, int count, int value) {
    return new int[] {tag, type, count, value};
  }

  /** A short value stands in the first half of its four bytes. */
  private static void put(ByteBuffer out, int[] entry) {
    out.putShort((short) entry[0]).putShort((short) entry[1]).putInt(entry[2]);
    if (entry[1] == SHORT) {
      out.putShort((short) entry[3]).putShort((short) 0);
    } else {
      out.putInt(entry[3]);
    }
  }
}
