package cn.xuezhao.photo.guard;

/** An upload that goes no further. */
public final class UploadRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal reason;

  public UploadRefused(Refusal reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public Refusal reason() {
    return reason;
  }
}
