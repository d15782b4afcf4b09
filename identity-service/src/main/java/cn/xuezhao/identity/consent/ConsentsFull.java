package cn.xuezhao.identity.consent;

import cn.xuezhao.kit.domain.Refusal;

/** Consents were given and taken back far more often than a person would. */
final class ConsentsFull extends Refusal {

  private static final long serialVersionUID = 1L;

  ConsentsFull() {
    super(
        Kind.TOO_MANY,
        "rate-limited",
        "Consents of this account were changed too often. Ask customer service.");
    member("retryAfter", 86_400);
  }
}
