package cn.xuezhao.photo.decoding;

/** The work itself is broken, not the picture: a fault of ours that must be seen. */
public final class WorkFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WorkFailed(String message) {
    super(message);
  }
}
