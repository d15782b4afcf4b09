package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.Refusal;

/** A lease ends by itself, so that nobody's photo waits for a reviewer who went home. */
final class LeaseExpired extends Refusal {

  private static final long serialVersionUID = 1L;

  LeaseExpired() {
    super(
        Kind.CONFLICT,
        "lease-expired",
        "You held this task too long and it went back to the queue. Lease it again.");
  }
}
