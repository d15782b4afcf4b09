package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;

/** There is a newer photo than the one that was meant. */
final class RevisionStale extends Refusal {

  private static final long serialVersionUID = 1L;

  RevisionStale(int newest) {
    super(
        Kind.CONFLICT,
        "revision-stale",
        "There is a newer photo than the one named. Look at that one.");
    member("revision", newest);
  }
}
