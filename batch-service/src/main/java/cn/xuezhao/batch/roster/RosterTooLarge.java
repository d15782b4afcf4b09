package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;

/** More than one import may hold in memory. */
final class RosterTooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  private RosterTooLarge(String action) {
    super(Kind.TOO_LARGE, "too-large", action);
  }

  static RosterTooLarge rows(int limit) {
    return new RosterTooLarge(
        "A roster has at most %d rows. Check that this is the roster of one batch."
            .formatted(limit));
  }

  static RosterTooLarge bytes(int limit) {
    RosterTooLarge refusal =
        new RosterTooLarge("A roster has at most %d bytes. Send a smaller file.".formatted(limit));
    refusal.member("limitInBytes", limit);
    return refusal;
  }
}
