package cn.xuezhao.gateway.entrance;

import cn.xuezhao.kit.domain.Refusal;
import java.io.IOException;

/** The caller stopped sending; not the fault of the service the body was meant for. */
final class BodyBroken extends Refusal {

  private static final long serialVersionUID = 1L;

  BodyBroken(IOException cause) {
    super(
        Kind.MALFORMED,
        "malformed-request",
        "The request ended before its body did. Send it again.");
    initCause(cause);
  }
}
