package cn.xuezhao.photo.decoding;

/** Every child is occupied and the queue is full; the same picture may be sent again soon. */
public final class DecodersBusy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DecodersBusy(String message) {
    super(message);
  }
}
