package cn.xuezhao.identity.login;

import cn.xuezhao.kit.domain.Refusal;

/** A second person wants to use a WeChat account (G-10). */
final class AccountBoundToAnotherPerson extends Refusal {

  private static final long serialVersionUID = 1L;

  AccountBoundToAnotherPerson() {
    super(
        Kind.CONFLICT,
        "account-bound-to-another-person",
        "This WeChat account belongs to another student. Use your own WeChat; if this is your own,"
            + " ask customer service.");
  }
}
