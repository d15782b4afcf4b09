package cn.xuezhao.photo.handoff;

/**
 * What a friend sent.
 *
 * @param key where its bytes lie, or will
 * @param sha256 of its bytes, hex
 * @param size in bytes
 */
record FriendsPhoto(String key, String sha256, int size) {

  boolean isSame(FriendsPhoto other) {
    return sha256.equals(other.sha256);
  }
}
