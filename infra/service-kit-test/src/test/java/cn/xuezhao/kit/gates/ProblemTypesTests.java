package cn.xuezhao.kit.gates;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemTypesTests {

  @TempDir Path module;

  @Test
  void passesWhatTheTableSays() throws IOException {
    refuse("Kind.NOT_FOUND", "not-found");
    assertThatCode(
            () -> {
              types("gateway").everyRefusalIsInTheTable();
              types("gateway").everyRefusalHasTheStatusOfTheTable();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void seesARefusalWithoutARow() throws IOException {
    refuse("Kind.CONFLICT", "moon-too-full");
    assertThatThrownBy(() -> types("gateway").everyRefusalIsInTheTable())
        .hasMessageContaining("moon-too-full");
  }

  @Test
  void seesASlugInAConstant() throws IOException {
    Files.createDirectories(module.resolve("src/main/java"));
    Files.writeString(
        module.resolve("src/main/java/A.java"),
        """
        class A extends Refusal {
          private static final String SLUG = "moon-too-full";
          A() { super(Refusal.Kind.CONFLICT, SLUG, "Wait."); }
        }
        """);
    assertThatThrownBy(() -> types("gateway").everyRefusalIsInTheTable())
        .hasMessageContaining("moon-too-full");
  }

  @Test
  void seesAnotherStatus() throws IOException {
    refuse("Kind.RULE", "not-found");
    assertThatThrownBy(() -> types("gateway").everyRefusalHasTheStatusOfTheTable())
        .hasMessageContaining("not-found: 422 (expected: 404, as in problems.yaml) (A.java:2)");
  }

  @Test
  void seesARowThatNobodySays() throws IOException {
    refuse("Kind.NOT_FOUND", "not-found");
    assertThatThrownBy(() -> types("kit").everyRowIsSaidBySomeCode())
        .hasMessageContaining("illegal-transition");
  }

  private ProblemTypes types(String owner) {
    return new ProblemTypes(owner, module) {};
  }

  private void refuse(String kind, String slug) throws IOException {
    Files.createDirectories(module.resolve("src/main/java"));
    Files.writeString(
        module.resolve("src/main/java/A.java"),
        "class A extends Refusal {\n  A() { super(%s, \"%s\", \"Do this.\"); }\n}\n"
            .formatted(kind, slug));
  }
}
