package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.Refusal;
import java.time.Instant;

/** Who comes after the end cannot join any more (L-22). */
final class BatchWindowClosed extends Refusal {

  private static final long serialVersionUID = 1L;

  BatchWindowClosed(Instant closesAt) {
    super(
        Kind.RULE,
        "batch-window-closed",
        "The time of this batch is over. Ask your school whether there will be another one.");
    member("closesAt", closesAt.toString());
  }
}
