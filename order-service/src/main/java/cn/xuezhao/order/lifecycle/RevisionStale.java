package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Refusal;

/** The student would submit a photo that has been replaced. */
final class RevisionStale extends Refusal {

  private static final long serialVersionUID = 1L;

  RevisionStale(int newest) {
    super(
        Kind.CONFLICT, "revision-stale", "There is a newer photo. Look at it and submit that one.");
    member("revision", newest);
  }
}
