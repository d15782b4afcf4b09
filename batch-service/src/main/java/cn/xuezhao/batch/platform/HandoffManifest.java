package cn.xuezhao.batch.platform;

import java.util.List;

/**
 * What a package for CHSI says. Student numbers are in it, so it is made at the moment of sending
 * and stored nowhere.
 *
 * @param count of the entries, so that a cut-off package is noticed
 */
public record HandoffManifest(
    String institution, String batchCode, int count, List<Entry> entries) {

  public HandoffManifest {
    entries = List.copyOf(entries);
  }

  /** One student's photo, by the digest of the bytes the platform already has. */
  public record Entry(String orderId, String studentNumber, String photoId, String sha256) {

    @Override
    public String toString() {
      return "Entry[" + orderId + "]";
    }
  }

  @Override
  public String toString() {
    return "HandoffManifest[" + batchCode + ", " + count + "]";
  }
}
