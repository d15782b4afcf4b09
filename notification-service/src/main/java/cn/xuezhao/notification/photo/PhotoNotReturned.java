package cn.xuezhao.notification.photo;

import cn.xuezhao.kit.domain.Refusal;

/** The standard photo is not the student's yet (L-25). */
final class PhotoNotReturned extends Refusal {

  private static final long serialVersionUID = 1L;

  PhotoNotReturned() {
    super(
        Kind.CONFLICT,
        "photo-not-returned",
        "The standard photo has not been returned yet. Wait for the message that it was.");
  }
}
