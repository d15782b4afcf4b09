package cn.xuezhao.photo.decoding;

/** A child had to be given up on this picture: too slow, too much memory, or it crashed. */
public final class PictureTooExpensive extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PictureTooExpensive(String message) {
    super(message);
  }
}
