package cn.xuezhao.photo.decoding;

/** The bytes passed the upload guard, yet no decoder makes a picture of them. */
public final class UndecodablePicture extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UndecodablePicture(String message) {
    super(message);
  }
}
