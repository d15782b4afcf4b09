package cn.xuezhao.review.exceptions;

import cn.xuezhao.kit.domain.Refusal;

/** The student would sign another text than the one in force. */
final class StatementOutdated extends Refusal {

  private static final long serialVersionUID = 1L;

  StatementOutdated(String version) {
    super(
        Kind.CONFLICT,
        "statement-outdated",
        "The statement has changed. Read it again and sign the present version.");
    member("version", version);
  }
}
