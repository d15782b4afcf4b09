package cn.xuezhao.wechatsandbox.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoRosterTests {

  private final DemoRoster liaoning = DemoRoster.of("liaoning").orElseThrow();

  /** As batch-service seeds them; a code of anybody else would not match its roster. */
  @Test
  void beginsWithTheStudentThatTheSeededRosterBeginsWith() {
    assertThat(liaoning.student(1))
        .isEqualTo(
            new DemoRoster.Student(
                "0G1XC",
                "辽宁科技学院24毕业",
                "辽宁科技学院",
                "2024000001",
                "李晓明",
                "210101200301010016",
                "本科",
                2024));
    assertThat(liaoning.student(4_894).studentNumber()).isEqualTo("2024004894");
  }

  @Test
  void givesEverybodyADocumentNumberOfTheirOwn() {
    assertThat(
            IntStream.rangeClosed(1, liaoning.students())
                .mapToObj(number -> liaoning.student(number).documentNumber()))
        .doesNotHaveDuplicates()
        .allMatch(number -> number.matches("210101\\d{11}[0-9X]"));
  }

  @Test
  void knowsTheBatchOfGuangdongToo() {
    DemoRoster.Student last = DemoRoster.of("guangdong").orElseThrow().student(200);
    assertThat(last.batchCode()).isEqualTo("GZ7K2");
    assertThat(last.studentNumber()).isEqualTo("2027000200");
    assertThat(last.level()).isEqualTo("专科");
  }
}
