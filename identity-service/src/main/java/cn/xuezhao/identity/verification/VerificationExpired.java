package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.domain.Refusal;

/** The record was shown too long ago. */
final class VerificationExpired extends Refusal {

  private static final long serialVersionUID = 1L;

  VerificationExpired() {
    super(
        Kind.CONFLICT,
        "verification-expired",
        "This verification is too old. Show the collection code again.");
  }
}
