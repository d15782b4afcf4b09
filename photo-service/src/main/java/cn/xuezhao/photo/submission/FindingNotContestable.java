package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Refusal;

/** Only a soft finding of the photo itself can be contested. */
final class FindingNotContestable extends Refusal {

  private static final long serialVersionUID = 1L;

  FindingNotContestable() {
    super(
        Kind.RULE,
        "finding-not-contestable",
        "Only soft findings of this photo can be contested. A hard one needs another photo.");
  }
}
