package cn.xuezhao.photo.duplicates;

import java.util.Random;

/** Fingerprints of photos that nobody took. */
public final class Fingerprints {

  private Fingerprints() {}

  /** One per number; two numbers have as little in common as two photos. */
  public static Fingerprint of(long number) {
    Random random = new Random(number);
    return new Fingerprint(hashes(random), hashes(random));
  }

  /** Of the same face, cut so differently that the frame is another one. */
  public static Fingerprint cut(Fingerprint fingerprint, int faceBits) {
    return new Fingerprint(
        new Fingerprint.Hashes(
            flipped(fingerprint.face().plain(), faceBits), of(faceBits + 7L).face().mirrored()),
        of(faceBits).frame());
  }

  /** Of the same photo turned over. */
  public static Fingerprint mirrored(Fingerprint fingerprint) {
    return new Fingerprint(mirrored(fingerprint.face()), mirrored(fingerprint.frame()));
  }

  static PictureHash flipped(PictureHash hash, int bits) {
    long first = hash.first() ^ (bits >= 64 ? -1L : (1L << bits) - 1);
    long second = hash.second() ^ (bits > 64 ? (1L << (bits - 64)) - 1 : 0);
    return new PictureHash(first, second, hash.third(), hash.fourth());
  }

  private static Fingerprint.Hashes mirrored(Fingerprint.Hashes hashes) {
    return new Fingerprint.Hashes(hashes.mirrored(), hashes.plain());
  }

  private static Fingerprint.Hashes hashes(Random random) {
    return new Fingerprint.Hashes(hash(random), hash(random));
  }

  private static PictureHash hash(Random random) {
    return new PictureHash(
        random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
  }
}
