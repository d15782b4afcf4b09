package cn.xuezhao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of this process itself; it has compiled something, and its children have ended. */
class ComponentTests {

  private final Component me = new Component("me", ProcessHandle.current());

  @BeforeAll
  static void needsLinux() {
    assumeTrue(Files.exists(Path.of("/proc/self/stat")), "only Linux tells");
  }

  @Test
  void itsCompilersSpendPartOfItsTime() {
    long compilers = me.compilers();
    assertThat(me.own()).isPositive().isGreaterThan(compilers);
    assertThat(compilers).isPositive();
  }

  @Test
  void childrenCountAfterTheirEnd() throws IOException, InterruptedException {
    long before = me.children();
    String[] busy = {"sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i + 1)); done"};
    assertThat(new ProcessBuilder(busy).start().waitFor()).isZero();
    assertThat(me.children()).isGreaterThan(before);
  }

  @Test
  void itsMemoryIsKnown() {
    assertThat(me.memory()).isGreaterThan(10);
  }
}
