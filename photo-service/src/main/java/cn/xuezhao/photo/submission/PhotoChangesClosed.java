package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;

/** The photo was approved, or the order is over. */
final class PhotoChangesClosed extends Refusal {

  private static final long serialVersionUID = 1L;

  PhotoChangesClosed() {
    super(
        Kind.CONFLICT,
        "photo-changes-closed",
        "The photo of this order cannot be changed any more. Look at the order to see what comes"
            + " next.");
  }
}
