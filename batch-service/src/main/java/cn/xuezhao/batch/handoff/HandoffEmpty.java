package cn.xuezhao.batch.handoff;

import cn.xuezhao.kit.domain.Refusal;

/** No completed order of the batch waits for a package. */
final class HandoffEmpty extends Refusal {

  private static final long serialVersionUID = 1L;

  HandoffEmpty() {
    super(
        Kind.CONFLICT,
        "handoff-empty",
        "Every completed order of this batch is at CHSI already. Start again when another one is"
            + " completed.");
  }
}
