package cn.xuezhao.photolab.sets;

/** Something of the input cannot be used; the message says where it stands and what to do. */
public final class SetRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SetRefused(String message) {
    super(message);
  }
}
