package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.Refusal;
import org.jspecify.annotations.Nullable;

/** A decision about another photo than the one under review is void. */
final class DecisionStale extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param standardSha256 of the standard photo there is now, as far as it is known
   */
  DecisionStale(ReviewedPhoto photo, @Nullable String standardSha256) {
    super(
        Kind.CONFLICT,
        "decision-stale",
        "The decision names another photo than the one under review, or its standard photo was cut"
            + " anew. Open the task again and look at what it has now.");
    member("revision", photo.revision());
    member("sha256", photo.sha256());
    if (standardSha256 != null) {
      member("standardSha256", standardSha256);
    }
  }
}
