package cn.xuezhao.identity.request;

import cn.xuezhao.kit.domain.Refusal;

/** The student has asked a person for this batch, and nobody has answered yet. */
final class VerificationRequestOpen extends Refusal {

  private static final long serialVersionUID = 1L;

  VerificationRequestOpen(String requestId) {
    super(
        Kind.CONFLICT,
        "verification-request-open",
        "Your school has your request for this batch. Wait for its answer, or ask there.");
    member("requestId", requestId);
  }
}
