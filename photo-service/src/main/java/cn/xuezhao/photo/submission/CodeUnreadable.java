package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;

/** No collection code can be read in the picture. */
final class CodeUnreadable extends Refusal {

  private static final long serialVersionUID = 1L;

  CodeUnreadable() {
    super(
        Kind.RULE,
        "code-unreadable",
        "There is no readable code in this picture. Save the collection code by a long press and"
            + " choose that picture.");
  }
}
