package cn.xuezhao.batch.handoff;

import cn.xuezhao.kit.domain.Refusal;
import java.time.Instant;

/** Students are still handing in photos. */
final class BatchStillOpen extends Refusal {

  private static final long serialVersionUID = 1L;

  BatchStillOpen(Instant closesAt) {
    super(
        Kind.CONFLICT,
        "batch-still-open",
        "Photos of this batch are still coming in. Start the hand-off after the time named in"
            + " closesAt.");
    member("closesAt", closesAt.toString());
  }
}
