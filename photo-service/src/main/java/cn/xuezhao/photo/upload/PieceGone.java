package cn.xuezhao.photo.upload;

/** A piece is not where it was, because the photo was completed or given up meanwhile. */
final class PieceGone extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PieceGone(String key) {
    super("piece gone: " + key);
  }
}
