package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Refusal;

/** This centre does not let a photo be taken again at this point. */
final class RecaptureNotOffered extends Refusal {

  private static final long serialVersionUID = 1L;

  RecaptureNotOffered() {
    super(
        Kind.RULE,
        "recapture-not-offered",
        "This centre does not take another photo here. Ask its customer service.");
  }
}
