package cn.xuezhao.photo.guard;

import java.io.IOException;

/**
 * Walks the markers of a JPEG from its start to its end marker without decoding anything, and
 * refuses what a decoder would accept in silence: a picture cut in half, one with hundreds of
 * passes, one that claims more pixels than it may.
 */
final class JpegWalker {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int HUFFMAN_TABLES = 0xC4;
  private static final int RESERVED_JPG = 0xC8;
  private static final int ARITHMETIC_TABLES = 0xCC;
  private static final int PROGRESSIVE = 0xC2;
  private static final int LINES = 0xDC;

  private final ByteCounter in;
  private final UploadLimits limits;
  private final Stowaways stowaways = new Stowaways();
  private int width;
  private int height;
  private int components;
  private int scans;

  JpegWalker(ByteCounter in, UploadLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  ImageFacts walk() throws IOException {
    in.skip(2);
    int marker = marker();
    while (marker != END) {
      marker = marker == SCAN ? scan() : segment(marker);
    }
    if (scans == 0) {
      throw damaged("no picture data before the end marker");
    }
    ImageFacts facts = new ImageFacts(width, height, scans, in.count());
    in.searchRest(stowaways);
    return facts;
  }

  /** Only what the header says, of a picture that was walked before. */
  ImageFacts header() throws IOException {
    in.skip(2);
    int marker = marker();
    while (components == 0) {
      if (marker == SCAN || marker == END) {
        throw damaged("no frame header");
      }
      marker = segment(marker);
    }
    return new ImageFacts(width, height, 0, 0);
  }

  private int marker() throws IOException {
    if (in.next() != 0xFF) {
      throw damaged("no marker at byte " + (in.count() - 1));
    }
    int marker = in.next();
    while (marker == 0xFF) {
      marker = in.next();
    }
    if (marker == 0 || marker == 1 || marker == START || isRestart(marker)) {
      throw damaged("marker %02X at byte %d".formatted(marker, in.count() - 1));
    }
    return marker;
  }

  /** Reads one segment and returns the marker after it. */
  private int segment(int marker) throws IOException {
    int length = in.nextShort() - 2;
    if (length < 0) {
      throw damaged("segment length below 2 at byte " + in.count());
    }
    if (isFrame(marker)) {
      frame(marker, length);
    } else if (marker == LINES || marker == ARITHMETIC_TABLES) {
      throw new UploadRefused(Refusal.CODING_NOT_SUPPORTED, "marker %02X".formatted(marker));
    } else {
      in.search(length, stowaways);
    }
    return marker();
  }

  private void frame(int marker, int length) throws IOException {
    if (components != 0) {
      throw damaged("second frame at byte " + in.count());
    }
    int precision = in.next();
    height = in.nextShort();
    width = in.nextShort();
    components = in.next();
    if (marker > PROGRESSIVE || precision != 8) {
      throw new UploadRefused(
          Refusal.CODING_NOT_SUPPORTED, "frame %02X, %d bits".formatted(marker, precision));
    }
    if (length != 6 + 3 * components || width == 0 || height == 0) {
      throw damaged("frame header: %d x %d, %d bytes".formatted(width, height, length));
    }
    boundedPixels();
    if (components != 3) {
      throw new UploadRefused(
          Refusal.NOT_IN_COLOR, "color channels: %d (expected: 3)".formatted(components));
    }
    in.skip(length - 6L);
  }

  private void boundedPixels() {
    long pixels = (long) width * height;
    if (pixels > limits.pixels()) {
      throw new UploadRefused(
          Refusal.TOO_MANY_PIXELS,
          "pixels: %d x %d (expected: <= %d)".formatted(width, height, limits.pixels()));
    }
  }

  /** Skips the entropy-coded bytes of one scan and returns the marker that ends it. */
  private int scan() throws IOException {
    if (components == 0) {
      throw damaged("picture data before the frame header");
    }
    scans++;
    if (scans > limits.scans() || (long) width * height * scans > limits.scannedPixels()) {
      throw new UploadRefused(
          Refusal.TOO_MANY_SCANS, "scans: %d of %d x %d".formatted(scans, width, height));
    }
    in.skip(Math.max(0, in.nextShort() - 2));
    int marker = 0;
    while (marker == 0) {
      in.skipPast(0xFF);
      marker = afterFill();
    }
    return marker;
  }

  /** The marker after an FF, or 0 for a stuffed byte or a restart, which belong to the scan. */
  private int afterFill() throws IOException {
    int marker = in.next();
    while (marker == 0xFF) {
      marker = in.next();
    }
    if (marker == START || marker == 1) {
      throw damaged("marker %02X inside picture data".formatted(marker));
    }
    return isRestart(marker) ? 0 : marker;
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0
        && marker <= 0xCF
        && marker != HUFFMAN_TABLES
        && marker != RESERVED_JPG
        && marker != ARITHMETIC_TABLES;
  }

  private static boolean isRestart(int marker) {
    return marker >= 0xD0 && marker <= 0xD7;
  }

  private static UploadRefused damaged(String detail) {
    return new UploadRefused(Refusal.DAMAGED, detail);
  }
}
