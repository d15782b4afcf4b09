package cn.xuezhao.batch.institution;

import cn.xuezhao.kit.domain.Refusal;

/** A batch can only be planned for a school that is registered. */
final class InstitutionUnknown extends Refusal {

  private static final long serialVersionUID = 1L;

  InstitutionUnknown() {
    super(
        Kind.RULE,
        "institution-unknown",
        "There is no institution with this id. Choose one of the list, or register it first.");
  }
}
