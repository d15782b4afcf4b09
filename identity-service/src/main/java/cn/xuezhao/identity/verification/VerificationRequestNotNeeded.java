package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.domain.Refusal;

/** The machine reads this code, and everything agrees. */
final class VerificationRequestNotNeeded extends Refusal {

  private static final long serialVersionUID = 1L;

  VerificationRequestNotNeeded() {
    super(
        Kind.CONFLICT,
        "verification-request-not-needed",
        "This collection code can be read and everything agrees. Verify with it; nobody has to be"
            + " asked.");
  }
}
