package cn.xuezhao.kit.tenant;

import cn.xuezhao.kit.domain.Refusal;

/** The token was issued by another regional centre than the one addressed. */
final class TenantMismatch extends Refusal {

  private static final long serialVersionUID = 1L;

  TenantMismatch() {
    super(
        Kind.FORBIDDEN,
        "tenant-mismatch",
        "You are signed in at another regional centre. Sign in at this one.");
  }
}
