package cn.xuezhao.kit.gates;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SizeGatesTests {

  @TempDir Path module;

  @Test
  void seesALongMethod() throws IOException {
    write("Long", "final class Long {\n  void run() {\n" + lines(29) + "  }\n}\n");
    assertThatThrownBy(() -> gates().methodsAreShort())
        .hasMessageContaining("sample.Long#run: 31 lines (expected: <= 30) (Long.java:3)");
  }

  @Test
  void measuresAMethodWithoutItsAnnotations() throws IOException {
    String body =
        "final class Exact {\n  @Deprecated(\n      since = \"1\")\n  public void run() {\n";
    write("Exact", body + lines(28) + "  }\n}\n");
    assertThatCode(() -> gates().methodsAreShort()).doesNotThrowAnyException();
  }

  @Test
  void seesALargeClass() throws IOException {
    write("Large", "final class Large {\n" + lines(249) + "}\n");
    assertThatThrownBy(() -> gates().classesAreSmall())
        .hasMessageContaining("sample.Large: 251 lines (expected: <= 250)");
  }

  @Test
  void seesManyParameters() throws IOException {
    write("Many", "final class Many {\n  Many(int a, int b, int c, int d, int e, int f) {}\n}\n");
    assertThatThrownBy(() -> gates().methodsTakeFewParameters())
        .hasMessageContaining("sample.Many#new: 6 parameters (expected: <= 5)");
  }

  @Test
  void leavesRecordsTheirComponents() throws IOException {
    write(
        "Wide",
        "record Wide(int a, int b, int c, int d, int e, int f) {\n"
            + "  Wide(int a, int b, int c, int d, int e, int f, int g) {\n"
            + "    this(a, b, c, d, e, f + g);\n  }\n}\n");
    assertThatCode(() -> gates().methodsTakeFewParameters()).doesNotThrowAnyException();
  }

  @Test
  void seesTooManyPublicTypes() throws IOException {
    for (int i = 0; i < 10; i++) {
      write("Type" + i, (i < 4 ? "public " : "") + "final class Type" + i + " {}\n");
    }
    assertThatThrownBy(() -> gates().fewTypesArePublic())
        .hasMessageContaining("4 of 10 types are public (expected: < 40 %)");
  }

  @Test
  void honorsAnExceptionWithAReason() throws IOException {
    write("Long", "final class Long {\n  void run() {\n" + lines(29) + "  }\n}\n");
    allow("method-lines sample.Long#run: a table of 29 rows reads best in one piece");
    assertThatCode(
            () -> {
              gates().methodsAreShort();
              gates().everyExceptionIsStillNeeded();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void refusesAnExceptionWithoutAReason() throws IOException {
    allow("method-lines sample.Long#run:");
    assertThatThrownBy(this::gates).hasMessageContaining("expected: <gate> <subject>: <reason");
  }

  @Test
  void seesAnExceptionThatNothingNeeds() throws IOException {
    write("Short", "final class Short {}\n");
    allow("method-lines sample.Long#run: a table of 29 rows reads best in one piece");
    assertThatThrownBy(() -> gates().everyExceptionIsStillNeeded())
        .hasMessageContaining("method-lines sample.Long#run");
  }

  @Test
  void parsesTheLatestLanguage() throws IOException {
    write(
        "Latest",
        "sealed interface Latest {\n  record One(String text, int size) implements Latest {}\n\n"
            + "  static int size(Latest latest) {\n    return switch (latest) {\n"
            + "      case One(String _, int size) when size > 0 -> size;\n"
            + "      case One _ -> 0;\n    };\n  }\n}\n");
    assertThatCode(() -> gates().methodsAreShort()).doesNotThrowAnyException();
  }

  private SizeGates gates() {
    return new SizeGates(module, true) {};
  }

  private void write(String type, String source) throws IOException {
    Path folder = Files.createDirectories(module.resolve("src/main/java/sample"));
    Files.writeString(folder.resolve(type + ".java"), "package sample;\n" + source);
  }

  private void allow(String line) throws IOException {
    Files.writeString(module.resolve("size-gates.allow"), "# comment\n" + line + "\n");
  }

  private static String lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "    // line " + i + "\n")
        .collect(Collectors.joining());
  }
}
