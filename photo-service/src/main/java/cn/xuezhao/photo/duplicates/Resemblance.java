package cn.xuezhao.photo.duplicates;

/**
 * A known photo that is the same as another one, or may be.
 *
 * @param orderId whose photo it is
 * @param sha256 of its file
 * @param mirrored whether the one is the mirror image of the other
 * @param differingBits of the 255 of the face
 * @param rejected whether a reviewer rejected it
 */
public record Resemblance(
    String orderId,
    String sha256,
    Likeness likeness,
    boolean mirrored,
    int differingBits,
    boolean rejected) {

  static Resemblance of(KnownPhoto.Kept seen, KnownPhoto.Kept known) {
    return new Resemblance(
        known.orderId(),
        known.sha256(),
        known.likenessOf(seen.sha256(), seen.fingerprint()),
        seen.fingerprint().isMirrorOf(known.fingerprint()),
        seen.fingerprint().distanceTo(known.fingerprint()),
        known.rejected());
  }
}
