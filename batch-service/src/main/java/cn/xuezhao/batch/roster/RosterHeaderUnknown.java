package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;
import java.util.Map;

/** Without knowing what the columns are, nothing is imported. */
final class RosterHeaderUnknown extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param errors what is wrong, by pointer
   */
  RosterHeaderUnknown(Map<String, String> errors) {
    super(
        Kind.RULE,
        "roster-header-unknown",
        "The header line is not understood. Use the column names of the template, for example 学号"
            + " and 姓名; errors names what is wrong.");
    member(
        "errors",
        errors.entrySet().stream()
            .map(each -> Map.of("pointer", each.getKey(), "detail", each.getValue()))
            .toList());
  }
}
