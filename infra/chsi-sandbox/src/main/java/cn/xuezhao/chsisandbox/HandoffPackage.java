package cn.xuezhao.chsisandbox;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A package of a batch as CHSI has taken it over, with what it says of every entry.
 *
 * @param contentSha256 of what was sent, so that the same id never means two packages
 */
record HandoffPackage(
    String handoffId,
    String institution,
    String batchCode,
    String contentSha256,
    int accepted,
    int rejected,
    Instant receivedAt,
    List<Result> results) {

  /** Whether CHSI takes the photo of an entry over. */
  enum Outcome {
    ACCEPTED,
    REJECTED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param outcome {@code accepted} or {@code rejected}
   * @param reason of a rejection: {@code photo-missing}, {@code digest-mismatch}, {@code
   *     quality-failed}
   * @param quality {@code passed} or {@code failed}; absent without a photo
   * @param comparison {@code passed}, {@code failed}, {@code uncertain} or {@code abnormal}; the
   *     school re-checks what did not pass
   */
  record Result(
      String orderId,
      String outcome,
      @Nullable String reason,
      @Nullable String quality,
      @Nullable String comparison) {}
}
