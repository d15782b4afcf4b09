package cn.xuezhao.photo.upload;

import cn.xuezhao.kit.domain.Refusal;
import java.io.IOException;

/** The connection broke while a piece was sent; nothing of the piece is kept. */
final class BodyBroken extends Refusal {

  private static final long serialVersionUID = 1L;

  BodyBroken(IOException cause) {
    super(
        Kind.MALFORMED,
        "malformed-request",
        "The request ended before its body did. Send the piece again.");
    initCause(cause);
  }
}
