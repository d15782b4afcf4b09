package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;

/** Two photos of one order were handed in at the same moment. */
final class OvertakenByAnotherPhoto extends Refusal {

  private static final long serialVersionUID = 1L;

  OvertakenByAnotherPhoto() {
    super(
        Kind.CONFLICT,
        "conflict",
        "Another photo of this order was handed in at the same moment. Hand in yours again.");
  }
}
