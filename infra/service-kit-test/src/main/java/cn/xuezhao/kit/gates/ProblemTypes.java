package cn.xuezhao.kit.gates;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.gates.ProblemTable.Row;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Every refusal has a row in {@code infra/contracts/problems.yaml} and every row has code that says
 * it: clients switch on these words and on nothing else.
 */
public abstract class ProblemTypes {

  private final String owner;
  private final Map<String, Row> table = ProblemTable.read().bySlug();
  private final ProblemsInCode code;

  /**
   * @param owner as the table calls it, for example {@code order-service}
   */
  protected ProblemTypes(String owner) {
    this(owner, Repository.module());
  }

  /**
   * @param module folder with {@code src/main/java}
   */
  protected ProblemTypes(String owner, Path module) {
    this.owner = owner;
    this.code = ProblemsInCode.of(Sources.under(module.resolve("src/main/java")));
  }

  @Test
  public void everyRefusalIsInTheTable() {
    assertThat(code.refusals())
        .as("refusals of %s without a row in infra/contracts/problems.yaml", owner)
        .filteredOn(refused -> !table.containsKey(refused.slug()))
        .isEmpty();
  }

  @Test
  public void everyRefusalHasTheStatusOfTheTable() {
    List<String> wrong =
        code.refusals().stream()
            .filter(refused -> table.containsKey(refused.slug()))
            .filter(refused -> row(refused.slug()).status() != refused.status())
            .map(
                refused ->
                    "%s: %d (expected: %d, as in problems.yaml) %s"
                        .formatted(
                            refused.slug(),
                            refused.status(),
                            row(refused.slug()).status(),
                            refused.at()))
            .toList();
    assertThat(wrong).as("statuses of %s", owner).isEmpty();
  }

  @Test
  public void everyRowIsSaidBySomeCode() {
    assertThat(table.values())
        .as("rows of %s in infra/contracts/problems.yaml that no code of it uses", owner)
        .filteredOn(row -> row.owner().equals(owner))
        .extracting(Row::slug)
        .filteredOn(slug -> !code.literals().contains(slug))
        .isEmpty();
  }

  private Row row(String slug) {
    Row row = table.get(slug);
    if (row == null) {
      throw new IllegalStateException("no row " + slug);
    }
    return row;
  }
}
