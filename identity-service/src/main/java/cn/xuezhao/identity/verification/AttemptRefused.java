package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.domain.Refusal;

/** Somebody else's "no" in the middle of a try, with the tries that are left. */
final class AttemptRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  AttemptRefused(Refusal refused, int attemptsLeft) {
    super(refused.kind(), refused.slug(), String.valueOf(refused.getMessage()));
    refused.members().forEach(this::member);
    member("attemptsLeft", attemptsLeft);
    initCause(refused);
  }
}
