package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Refusal;
import java.time.Instant;

/** The window of the batch has not begun. */
final class BatchNotOpenYet extends Refusal {

  private static final long serialVersionUID = 1L;

  BatchNotOpenYet(Instant opensAt) {
    super(
        Kind.RULE, "batch-not-open-yet", "This batch has not opened yet. Come back when it opens.");
    member("opensAt", opensAt.toString());
  }
}
