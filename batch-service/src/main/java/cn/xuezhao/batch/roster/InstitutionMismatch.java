package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;

/** The code is genuine, and of a student of another school. */
final class InstitutionMismatch extends Refusal {

  private static final long serialVersionUID = 1L;

  InstitutionMismatch() {
    super(
        Kind.RULE,
        "institution-mismatch",
        "The collection code belongs to a student of another school. Use the batch code of your own"
            + " school, or the collection code of the record at this school.");
  }
}
