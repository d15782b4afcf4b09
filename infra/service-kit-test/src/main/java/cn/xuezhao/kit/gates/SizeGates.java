package cn.xuezhao.kit.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Size is a choice made one commit at a time; these gates make it a visible one. Medians do not
 * tell good code from bad, the tails do.
 *
 * <p>A module extends this class and needs nothing else. Exceptions stand in its {@code
 * size-gates.allow}, each with a reason.
 */
public abstract class SizeGates {

  private static final int PUBLIC_PERCENT = 40;
  private static final int FEW_TYPES = 10;

  private final AllowList allowed;
  private final List<Violation> violations;

  /** Gates of the module whose tests are running. */
  protected SizeGates() {
    this(Repository.module(), true);
  }

  /**
   * @param module folder with {@code src/main/java}
   * @param hidesTypes false for a library, whose purpose is to be called
   */
  protected SizeGates(Path module, boolean hidesTypes) {
    this.allowed = AllowList.in(module.resolve("size-gates.allow"));
    this.violations = measure(module, hidesTypes);
  }

  @Test
  public void methodsAreShort() {
    assertThat(unexcused("method-lines"))
        .as("a method says one thing; give the second thing a name of its own")
        .isEmpty();
  }

  @Test
  public void classesAreSmall() {
    assertThat(unexcused("class-lines"))
        .as("a class is for something that can be said without 'and'")
        .isEmpty();
  }

  @Test
  public void methodsTakeFewParameters() {
    assertThat(unexcused("parameters"))
        .as("arguments that travel together are a record without a name")
        .isEmpty();
  }

  @Test
  public void fewTypesArePublic() {
    assertThat(unexcused("public-share"))
        .as("the compiler protects only what is package-private")
        .isEmpty();
  }

  @Test
  public void everyExceptionIsStillNeeded() {
    assertThat(allowed.unneeded(violations))
        .as("lines of size-gates.allow that nothing needs any more; delete them")
        .isEmpty();
  }

  private List<Violation> unexcused(String gate) {
    return allowed.unexcused(violations).stream()
        .filter(violation -> violation.gate().equals(gate))
        .toList();
  }

  private static List<Violation> measure(Path module, boolean hidesTypes) {
    List<Measuring> files =
        Sources.under(module.resolve("src/main/java")).stream().map(Measuring::of).toList();
    List<Violation> found = new ArrayList<>();
    files.forEach(file -> found.addAll(file.violations()));
    int types = files.stream().mapToInt(Measuring::types).sum();
    int publicTypes = files.stream().mapToInt(Measuring::publicTypes).sum();
    if (hidesTypes && types >= FEW_TYPES && publicTypes * 100 >= types * PUBLIC_PERCENT) {
      found.add(
          new Violation(
              "public-share",
              String.valueOf(module.getFileName()),
              "%d of %d types are public (expected: < %d %%)"
                  .formatted(publicTypes, types, PUBLIC_PERCENT)));
    }
    return List.copyOf(found);
  }
}
