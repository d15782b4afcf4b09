package cn.xuezhao.identity.login;

import cn.xuezhao.kit.domain.Refusal;

/** WeChat does not exchange this code: used, older than five minutes, or not one of its codes. */
final class CodeInvalid extends Refusal {

  private static final long serialVersionUID = 1L;

  private CodeInvalid(String slug, String action) {
    super(Kind.RULE, slug, action);
  }

  static CodeInvalid ofLogin() {
    return new CodeInvalid(
        "login-code-invalid",
        "WeChat does not accept this login code. Call wx.login again; a code is good for one use"
            + " within five minutes.");
  }

  static CodeInvalid ofPhone() {
    return new CodeInvalid(
        "phone-code-invalid",
        "WeChat does not accept this phone number code. Ask for the phone number again, or let the"
            + " student type it.");
  }
}
