package cn.xuezhao.gateway.entrance;

import cn.xuezhao.kit.domain.Refusal;

/** More bytes than any owner of this address takes. */
final class BodyTooLarge extends Refusal {

  private static final long serialVersionUID = 1L;

  BodyTooLarge(long limitInBytes) {
    super(
        Kind.TOO_LARGE,
        "too-large",
        "The request is larger than %d bytes. Send a smaller file.".formatted(limitInBytes));
    member("limitInBytes", limitInBytes);
  }
}
