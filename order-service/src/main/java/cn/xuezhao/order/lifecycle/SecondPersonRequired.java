package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Refusal;

/** Nobody decides alone that money goes back. */
final class SecondPersonRequired extends Refusal {

  private static final long serialVersionUID = 1L;

  SecondPersonRequired() {
    super(
        Kind.FORBIDDEN,
        "second-person-required",
        "You proposed this refund. Ask a colleague to approve or refuse it.");
  }
}
