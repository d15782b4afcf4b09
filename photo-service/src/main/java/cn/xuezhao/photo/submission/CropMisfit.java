package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.photo.screening.Finding;
import java.util.List;

/** A standard photo in this framing would break the standard. */
final class CropMisfit extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param findings what would be wrong with it, with measured values and limits
   */
  CropMisfit(List<Finding> findings) {
    super(
        Kind.RULE,
        "crop-misfit",
        "In this framing the standard photo would break the standard. Choose another one as the"
            + " findings say; when they ask for another photo, reject this one.");
    member("findings", List.copyOf(findings));
  }
}
