package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;

/** No part of the picture in the shape of a standard photo. */
final class CropInvalid extends Refusal {

  private static final long serialVersionUID = 1L;

  CropInvalid() {
    super(
        Kind.RULE,
        "crop-invalid",
        "Choose a part that lies in the picture and is 3 wide to 4 high, in shares of its width and"
            + " height.");
  }
}
