package cn.xuezhao.photo.duplicates;

/**
 * A reference photo that is the same as another one, or may be (同版照片).
 *
 * @param entryId keyed id of the student it is of
 * @param mirrored whether the one is the mirror image of the other
 * @param differingBits of the 255 of the face
 */
public record SamePlate(
    String batchId, String entryId, Likeness likeness, boolean mirrored, int differingBits) {

  static SamePlate of(KnownPhoto.Reference known, String sha256, Fingerprint seen) {
    return new SamePlate(
        known.batchId(),
        known.entryId(),
        sha256.equals(known.sha256()) ? Likeness.SAME_FILE : seen.likenessTo(known.fingerprint()),
        seen.isMirrorOf(known.fingerprint()),
        seen.distanceTo(known.fingerprint()));
  }

  /** Whether no person has to compare them. */
  public boolean isSure() {
    return likeness.compareTo(Likeness.SAME_PHOTO) <= 0;
  }
}
