package cn.xuezhao.photo.standardization;

import java.util.ArrayList;
import java.util.List;

/**
 * What the bytes of a JPEG say about it, read without decoding. For files of our own making.
 *
 * @param baseline plain Huffman-coded, one pass
 * @param channels 3 for color
 * @param densityPerInch 0 when the file does not say
 * @param quality estimated from the quantization table, 0 when there is none
 * @param roundingError how far quantization may move the brightness in a block of 8 x 8 pixels,
 *     root mean square, in levels of 255
 * @param metadata names of all application segments and comments except JFIF
 * @param complete begins and ends with the right markers
 */
record JpegFile(
    int length,
    int width,
    int height,
    boolean baseline,
    int bitsPerChannel,
    int channels,
    int densityPerInch,
    int quality,
    double roundingError,
    List<String> metadata,
    boolean complete) {

  /** Sum of the standard luminance table at quality 50, ISO/IEC 10918-1 table K.1. */
  private static final int STANDARD_TABLE_SUM = 3692;

  static JpegFile read(byte[] bytes) {
    return new Reader(bytes).read();
  }

  private static final class Reader {

    private final byte[] bytes;
    private final List<String> metadata = new ArrayList<>();
    private int width;
    private int height;
    private boolean baseline;
    private int bits;
    private int channels;
    private int density;
    private int quality;
    private double roundingError;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    JpegFile read() {
      int at = 2;
      while (at + 4 <= bytes.length && at(at) == 0xFF && at(at + 1) != 0xDA) {
        segment(at(at + 1), at + 4);
        at += 2 + pair(at + 2);
      }
      int end = bytes.length - 2;
      boolean complete = end > 0 && pair(0) == 0xFFD8 && pair(end) == 0xFFD9;
      return new JpegFile(
          bytes.length,
          width,
          height,
          baseline,
          bits,
          channels,
          density,
          quality,
          roundingError,
          List.copyOf(metadata),
          complete);
    }

    private void segment(int marker, int at) {
      switch (marker) {
        case 0xC0, 0xC1, 0xC2 -> frame(marker, at);
        case 0xDB -> quantization(at);
        case 0xE0 -> jfif(at);
        case 0xFE -> metadata.add("COM");
        default -> {
          if (marker > 0xE0 && marker <= 0xEF) {
            metadata.add("APP" + (marker - 0xE0));
          }
        }
      }
    }

    private void frame(int marker, int at) {
      baseline = marker == 0xC0;
      bits = at(at);
      height = pair(at + 1);
      width = pair(at + 3);
      channels = at(at + 5);
    }

    private void jfif(int at) {
      boolean isJfif = at(at) == 'J' && at(at + 1) == 'F' && at(at + 2) == 'I';
      if (isJfif && at(at + 7) == 1 && pair(at + 8) == pair(at + 10)) {
        density = pair(at + 8);
      }
    }

    /** Inverts the scaling that every encoder of the libjpeg family applies from quality 50 up. */
    private void quantization(int at) {
      if (at(at) == 0) {
        int sum = 0;
        long squares = 0;
        for (int i = 1; i <= 64; i++) {
          sum += at(at + i);
          squares += (long) at(at + i) * at(at + i);
        }
        // Each coefficient is off by half a step at most, and the transform keeps distances.
        roundingError = Math.sqrt(squares / 4.0) / 8;
        quality = (int) Math.round(100 - 50.0 * sum / STANDARD_TABLE_SUM);
      }
    }

    private int at(int index) {
      return bytes[index] & 0xFF;
    }

    private int pair(int index) {
      return at(index) << 8 | at(index + 1);
    }
  }
}
