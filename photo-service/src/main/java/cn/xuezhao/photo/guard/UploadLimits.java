package cn.xuezhao.photo.guard;

/**
 * Bounds that hold before a decoder runs.
 *
 * @param bytes of the file
 * @param pixels by the header: a 5 KB file can claim 600 million
 * @param scans honest files have 10 at most
 * @param scannedPixels pixels times scans: libjpeg needs about 21 ms per scan of 16 megapixels, and
 *     every scan passes over the whole picture
 * @param shortSide below it no head fills the standard photo
 */
public record UploadLimits(long bytes, long pixels, int scans, long scannedPixels, int shortSide) {

  public static final UploadLimits PHOTO =
      new UploadLimits(15L * 1024 * 1024, 64_000_000, 64, 1_000_000_000, 480);

  /** Photos that others have on record are often small; a face of half of it can be told. */
  public static final UploadLimits REFERENCE =
      new UploadLimits(15L * 1024 * 1024, 64_000_000, 64, 1_000_000_000, 120);

  /** Collection codes come as screenshots and pictures of screens; small ones are readable. */
  public static final UploadLimits COLLECTION_CODE =
      new UploadLimits(15L * 1024 * 1024, 64_000_000, 64, 1_000_000_000, 60);
}
