package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;

/** A mistyped code must never lead to another school's batch. */
final class BatchCodeTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  BatchCodeTaken() {
    super(
        Kind.CONFLICT,
        "batch-code-taken",
        "Another batch has this code, or one that looks the same. Choose another code, or leave it"
            + " out and one is issued.");
  }
}
