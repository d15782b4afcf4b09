package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;

/** A photo that needs so many framings needs another photo. */
final class RecropsUsed extends Refusal {

  private static final long serialVersionUID = 1L;

  RecropsUsed(int most) {
    super(
        Kind.RULE,
        "recrops-used",
        "This photo was cut anew %d times. Decide about one of them, or reject the photo."
            .formatted(most));
  }
}
