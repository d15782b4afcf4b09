package cn.xuezhao.photo.guard;

import java.io.IOException;
import java.io.InputStream;

/**
 * The first gate for every upload. It reads bytes and headers, never pixels, in one pass and
 * constant memory; what it accepts is a complete JPEG of bounded cost.
 */
public final class UploadGuard {

  private final UploadLimits limits;
  private final boolean pngToo;

  private UploadGuard(UploadLimits limits, boolean pngToo) {
    this.limits = limits;
    this.pngToo = pngToo;
  }

  /** Photos are JPEG: the standard photo is one, and cameras and WeChat deliver nothing else. */
  public static UploadGuard forPhotos() {
    return new UploadGuard(UploadLimits.PHOTO, false);
  }

  /** Collection codes are often screenshots, hence PNG too. */
  public static UploadGuard forCollectionCodes() {
    return new UploadGuard(UploadLimits.COLLECTION_CODE, true);
  }

  /** Photos that others have on record come as they keep them. */
  public static UploadGuard forReferences() {
    return new UploadGuard(UploadLimits.REFERENCE, true);
  }

  /** Most bytes that may arrive. */
  public long maxBytes() {
    return limits.bytes();
  }

  /**
   * Looks at what somebody is about to send, so that nothing is sent in vain.
   *
   * @param type by the sender's word; the bytes are looked at all the same
   * @throws UploadRefused with the reason, when it would be refused anyway
   */
  public void expect(String type, long size) {
    if (!type.equals("image/jpeg")) {
      throw new UploadRefused(
          Refusal.FORMAT_NOT_SUPPORTED, "type: " + type + " (expected: image/jpeg)");
    }
    if (size > limits.bytes()) {
      throw new UploadRefused(
          Refusal.TOO_LARGE, "length: %d (expected: <= %d)".formatted(size, limits.bytes()));
    }
  }

  /**
   * Reads a whole upload.
   *
   * @throws UploadRefused with the reason, when it must not reach a decoder
   */
  public ImageFacts inspect(InputStream upload) throws IOException {
    ByteCounter in = new ByteCounter(upload, limits.bytes());
    byte[] head = in.peek(ImageFormat.HEAD);
    if (head.length == 0) {
      throw new UploadRefused(Refusal.EMPTY, "upload length: 0 bytes");
    }
    return checked(walk(ImageFormat.of(head), in));
  }

  /**
   * Width and height of an upload that has been inspected before; reads no further than its header.
   *
   * @throws UploadRefused when it is none
   */
  public ImageFacts header(InputStream inspected) throws IOException {
    ByteCounter in = new ByteCounter(inspected, limits.bytes());
    return ImageFormat.of(in.peek(ImageFormat.HEAD)) == ImageFormat.PNG
        ? new PngWalker(in).header()
        : new JpegWalker(in, limits).header();
  }

  private ImageFacts walk(ImageFormat format, ByteCounter in) throws IOException {
    if (format == ImageFormat.JPEG) {
      return new JpegWalker(in, limits).walk();
    }
    if (format == ImageFormat.PNG && pngToo) {
      return new PngWalker(in).walk();
    }
    if (format == ImageFormat.GIF) {
      throw new UploadRefused(Refusal.ANIMATED, "format: GIF (expected: JPEG)");
    }
    throw format.isImage()
        ? new UploadRefused(Refusal.FORMAT_NOT_SUPPORTED, "format: " + format + " (expected: JPEG)")
        : new UploadRefused(Refusal.NOT_AN_IMAGE, "format: " + format + " (expected: JPEG)");
  }

  private ImageFacts checked(ImageFacts facts) {
    int shortSide = Math.min(facts.width(), facts.height());
    if (shortSide < limits.shortSide()) {
      throw new UploadRefused(
          Refusal.TOO_SMALL,
          "short side: %d px (expected: >= %d)".formatted(shortSide, limits.shortSide()));
    }
    return facts;
  }
}
