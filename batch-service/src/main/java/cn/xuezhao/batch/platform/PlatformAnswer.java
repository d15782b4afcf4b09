package cn.xuezhao.batch.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the platform says; that it says nothing is an {@code Upstream} problem. */
public sealed interface PlatformAnswer {

  /** It has the photo. */
  record Received(String receiptId) implements PlatformAnswer {}

  /** It has judged every entry of a package; the same package is judged once. */
  record Judged(List<Result> results) implements PlatformAnswer {

    public Judged {
      results = List.copyOf(results);
    }
  }

  /**
   * It will never take this.
   *
   * @param slug of its problem
   */
  record Refused(String slug) implements PlatformAnswer {}

  /**
   * What CHSI says of one photo of a package.
   *
   * @param outcome {@code accepted} or {@code rejected}; every other word is a rejection
   * @param reason of a rejection
   * @param comparison with the photos CHSI has: {@code passed}, or what the school has to re-check
   */
  record Result(
      String orderId, String outcome, @Nullable String reason, @Nullable String comparison) {

    public boolean isAccepted() {
      return outcome.equals("accepted");
    }
  }
}
