package cn.xuezhao.photo.guard;

import java.io.IOException;

/** Walks the chunks of a PNG: bounded size, one picture, complete. */
final class PngWalker {

  /** Inflating costs more than JPEG and cannot be scaled; no screenshot comes near this. */
  private static final long MAX_PIXELS = 16_000_000;

  private static final long HEADER = chunk("IHDR");
  private static final long DATA = chunk("IDAT");
  private static final long END = chunk("IEND");
  private static final long ANIMATION = chunk("acTL");

  private final ByteCounter in;

  PngWalker(ByteCounter in) {
    this.in = in;
  }

  ImageFacts walk() throws IOException {
    ImageFacts facts = header();
    in.skip(5 + 4);
    chunks();
    ImageFacts walked = new ImageFacts(facts.width(), facts.height(), 1, in.count());
    in.searchRest(new Stowaways());
    return walked;
  }

  /** Only what the header says. */
  ImageFacts header() throws IOException {
    in.skip(8);
    if (in.nextInt() != 13 || in.nextInt() != HEADER) {
      throw new UploadRefused(Refusal.DAMAGED, "PNG without a header");
    }
    long width = in.nextInt();
    long height = in.nextInt();
    if (width == 0 || height == 0 || width > MAX_PIXELS || height > MAX_PIXELS) {
      throw new UploadRefused(Refusal.DAMAGED, "PNG header: %d x %d".formatted(width, height));
    }
    if (width * height > MAX_PIXELS) {
      throw new UploadRefused(Refusal.TOO_MANY_PIXELS, "pixels: %d x %d".formatted(width, height));
    }
    return new ImageFacts((int) width, (int) height, 0, 0);
  }

  private void chunks() throws IOException {
    boolean data = false;
    long type = HEADER;
    while (type != END) {
      long length = in.nextInt();
      type = in.nextInt();
      if (type == ANIMATION) {
        throw new UploadRefused(Refusal.ANIMATED, "animated PNG");
      }
      if (length > Integer.MAX_VALUE) {
        throw new UploadRefused(Refusal.DAMAGED, "PNG chunk length: " + length);
      }
      data |= type == DATA;
      in.skip(length + 4);
    }
    if (!data) {
      throw new UploadRefused(Refusal.DAMAGED, "PNG without picture data");
    }
  }

  private static long chunk(String name) {
    return (long) name.charAt(0) << 24
        | (long) name.charAt(1) << 16
        | (long) name.charAt(2) << 8
        | name.charAt(3);
  }
}
