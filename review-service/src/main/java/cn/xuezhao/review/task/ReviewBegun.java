package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.Refusal;

/** Once a reviewer has looked at the photo the student waits for the decision (G-31). */
final class ReviewBegun extends Refusal {

  private static final long serialVersionUID = 1L;

  ReviewBegun() {
    super(
        Kind.CONFLICT,
        "review-begun",
        "A reviewer is looking at the photo already. Wait for the result.");
  }
}
