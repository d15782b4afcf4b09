package cn.xuezhao.photo.upload;

/**
 * One piece of a photo.
 *
 * @param offset of its first byte in the photo
 * @param sha256 of its bytes, hex: what came twice is told from what only claims the same place
 * @param key where its bytes lie, or will
 */
record Part(long offset, int length, String sha256, String key) {

  long end() {
    return offset + length;
  }

  /** Whether both are the same bytes of the same place. */
  boolean isSame(Part other) {
    return offset == other.offset && length == other.length && sha256.equals(other.sha256);
  }
}
