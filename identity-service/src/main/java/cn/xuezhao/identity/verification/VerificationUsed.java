package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.domain.Refusal;

/** This verification already became an enrollment. */
public final class VerificationUsed extends Refusal {

  private static final long serialVersionUID = 1L;

  public VerificationUsed(String enrollmentId) {
    super(
        Kind.CONFLICT,
        "verification-used",
        "This verification already became an enrollment. Open the existing order.");
    member("enrollmentId", enrollmentId);
  }
}
