package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Refusal;

/**
 * The centre asks for the photo before the money (L-13), and for a photo that passed the screening.
 */
final class PhotoRequired extends Refusal {

  private static final long serialVersionUID = 1L;

  PhotoRequired(PublicStatus status) {
    super(
        Kind.CONFLICT,
        "photo-required",
        "The photo comes first. Hand in one that passes the screening.");
    member("publicStatus", status);
  }
}
