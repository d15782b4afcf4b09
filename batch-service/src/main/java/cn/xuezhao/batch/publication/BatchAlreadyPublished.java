package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;

/** Students have seen this batch; what they agreed to does not change under them. */
final class BatchAlreadyPublished extends Refusal {

  private static final long serialVersionUID = 1L;

  BatchAlreadyPublished() {
    super(
        Kind.CONFLICT,
        "batch-already-published",
        "This batch is published and can no longer be changed in this way. Extend its window, or"
            + " plan a new batch.");
  }
}
