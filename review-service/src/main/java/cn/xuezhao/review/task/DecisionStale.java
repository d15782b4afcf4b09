package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.Refusal;

/** A decision about another photo than the one under review is void. */
final class DecisionStale extends Refusal {

  private static final long serialVersionUID = 1L;

  DecisionStale(ReviewedPhoto photo) {
    super(
        Kind.CONFLICT,
        "decision-stale",
        "The decision names another photo than the one under review. Open the task again.");
    member("revision", photo.revision());
    member("sha256", photo.sha256());
  }
}
