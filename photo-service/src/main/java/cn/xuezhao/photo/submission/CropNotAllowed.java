package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;

/** At this regional centre the crop is automatic (G-22). */
final class CropNotAllowed extends Refusal {

  private static final long serialVersionUID = 1L;

  CropNotAllowed() {
    super(
        Kind.RULE,
        "crop-not-allowed",
        "This regional centre chooses the crop itself. Hand in the photo without one.");
  }
}
