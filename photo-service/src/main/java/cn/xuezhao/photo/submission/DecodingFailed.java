package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;

/** The picture is damaged, or costs too much to decode. */
public final class DecodingFailed extends Refusal {

  private static final long serialVersionUID = 1L;

  public DecodingFailed() {
    super(
        Kind.RULE,
        "photo-decoding-failed",
        "The picture is damaged or takes too long to decode. Choose the original picture, or take a"
            + " new one.");
  }
}
