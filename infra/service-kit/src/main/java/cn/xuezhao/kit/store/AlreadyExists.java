package cn.xuezhao.kit.store;

import cn.xuezhao.kit.domain.Refusal;

/** A unique value is taken: the id itself, or a slot such as "one open order per student". */
public final class AlreadyExists extends Refusal {

  private static final long serialVersionUID = 1L;

  AlreadyExists(String what) {
    super(
        Kind.CONFLICT,
        "conflict",
        "This %s exists already. Load it instead of creating it again.".formatted(what));
  }
}
