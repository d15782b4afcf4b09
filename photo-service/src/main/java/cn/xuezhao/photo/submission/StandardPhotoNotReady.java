package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;

/** The standard photo is not published yet. */
final class StandardPhotoNotReady extends Refusal {

  private static final long serialVersionUID = 1L;

  StandardPhotoNotReady() {
    super(
        Kind.CONFLICT,
        "standard-photo-not-ready",
        "The standard photo is not ready. Wait for the message that it was returned.");
  }
}
