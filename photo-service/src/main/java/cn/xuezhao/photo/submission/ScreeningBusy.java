package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;

/** All screening places are taken; the try is not counted. */
public final class ScreeningBusy extends Refusal {

  private static final long serialVersionUID = 1L;
  private static final int SECONDS = 5;

  public ScreeningBusy() {
    super(
        Kind.TOO_MANY,
        "screening-busy",
        "All screening places are taken. Send the photo again in a few seconds.");
    member("retryAfter", SECONDS);
  }
}
