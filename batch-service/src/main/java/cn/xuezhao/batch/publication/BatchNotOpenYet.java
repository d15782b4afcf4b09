package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;
import java.time.Instant;

/** Students can look at the batch, and join it later. */
final class BatchNotOpenYet extends Refusal {

  private static final long serialVersionUID = 1L;

  BatchNotOpenYet(Instant opensAt) {
    super(
        Kind.RULE,
        "batch-not-open-yet",
        "This batch has not opened yet. Come back at the time named in opensAt.");
    member("opensAt", opensAt.toString());
  }
}
