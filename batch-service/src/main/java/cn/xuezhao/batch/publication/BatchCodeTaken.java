package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;

/** The printed code is what tells batches apart. */
final class BatchCodeTaken extends Refusal {

  private static final long serialVersionUID = 1L;

  BatchCodeTaken() {
    super(
        Kind.CONFLICT,
        "batch-code-taken",
        "Another batch has this code. Choose another code, or leave it out and one is issued.");
  }
}
