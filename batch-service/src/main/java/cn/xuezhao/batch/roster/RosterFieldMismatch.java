package cn.xuezhao.batch.roster;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Map;

/** Code and roster speak of different people; names the fields, never their values (L-10). */
final class RosterFieldMismatch extends Refusal {

  private static final long serialVersionUID = 1L;

  /**
   * @param fields members of the question that differ
   */
  RosterFieldMismatch(List<String> fields) {
    super(
        Kind.RULE,
        "roster-field-mismatch",
        "The collection code and the roster of your school do not agree. Check the fields named in"
            + " errors; if your code is right, ask your school to correct the roster.");
    member(
        "errors",
        fields.stream()
            .map(
                field ->
                    Map.of("pointer", "/" + field, "detail", "differs from the school's roster"))
            .toList());
  }
}
