package cn.xuezhao.review.exceptions;

import cn.xuezhao.kit.domain.Refusal;

/** This regional centre keeps no register. */
final class ExceptionsRegisterNotKept extends Refusal {

  private static final long serialVersionUID = 1L;

  ExceptionsRegisterNotKept() {
    super(
        Kind.RULE,
        "exceptions-register-not-kept",
        "This regional centre keeps no exceptions register. Ask customer service.");
  }
}
