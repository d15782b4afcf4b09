package cn.xuezhao.batch.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import cn.xuezhao.batch.policy.RosterMode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterFileTests {

  private static final String HEADER = "学号,姓名,身份证号,层次,毕业年份\r\n";
  private static final String FIRST = "2024000001,李晓明,210101200301010016,本科,2024\r\n";
  private static final RosterRow LI_XIAOMING =
      new RosterRow("2024000001", "李晓明", "210101200301010016", "本科", 2024);

  @Test
  void readsUtf8WithAndWithoutMarkAndGbk() {
    byte[] utf8 = bytes(HEADER + FIRST);
    byte[] gbk = (HEADER + FIRST).getBytes(Charset.forName("GBK"));

    assertThat(full(utf8).rows()).containsExactly(LI_XIAOMING);
    assertThat(full(bytes("\uFEFF" + HEADER + FIRST)).rows()).containsExactly(LI_XIAOMING);
    assertThat(full(gbk).rows()).containsExactly(LI_XIAOMING);
    assertThat(full(utf8).format()).isEqualTo(RosterFormat.CSV_UTF_8);
    assertThat(full(gbk).format()).isEqualTo(RosterFormat.CSV_GBK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "学号,姓名",
        "学 号,姓　名",
        "studentNumber,name",
        "Student_No.,Full Name",
        "ＳＴＵＤＥＮＴ　ＩＤ,学生姓名"
      })
  void understandsTheNamesSchoolsUse(String header) {
    assertThat(full(bytes(header + "\n2024000001,李晓明\n")).rows())
        .containsExactly(new RosterRow("2024000001", "李晓明", null, null, null));
  }

  @Test
  void ignoresColumnsNobodyAskedFor() {
    RosterFile file = full(bytes("电话,学号,学院,姓名\n1,2024000001,软件学院,李晓明\n"));

    assertThat(file.rows()).containsExactly(new RosterRow("2024000001", "李晓明", null, null, null));
    assertThat(file.ignored()).containsExactly("电话", "学院");
  }

  @Test
  void keepsNoPersonalColumnWhereOnlyNumbersAreKept() {
    RosterFile file = read(bytes(HEADER + FIRST), RosterMode.STUDENT_NUMBER);

    assertThat(file.rows()).containsExactly(new RosterRow("2024000001", null, null, "本科", 2024));
    assertThat(file.ignored()).containsExactly("姓名", "身份证号");
  }

  @Test
  void normalizesWhatPeopleType() {
    assertThat(full(bytes(HEADER + " ２０２４ ０００００１ , 李晓明 ,21010120030101018x,本科,2024届\n")).rows())
        .containsExactly(new RosterRow("2024000001", "李晓明", "21010120030101018X", "本科", 2024));
  }

  @Test
  void readsQuotesLineBreaksAndBlankLines() {
    String csv = "学号,姓名,层次\n\n\"2024000001\",\"李\"\"晓明\"\"\",\"本\n科\"\n,,\n2024000002,王一,本科";
    RosterFile file = full(bytes(csv));

    assertThat(file.errors()).extracting(RowError::line).containsExactly(3);
    assertThat(file.rows()).extracting(RosterRow::studentNumber).containsExactly("2024000002");
  }

  @Test
  void lineNumbersAreThoseOfAnEditor() {
    RosterFile file = full(bytes("学号,姓名,层次\r\n2024000001,李晓明,\"本\r\n科\"\r\n\r\n2024000002,,\r\n"));

    assertThat(file.errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(5);
              assertThat(error.column()).isEqualTo(2);
              assertThat(error.pointer()).isEqualTo("/rows/5/name");
              assertThat(error.detail())
                  .isEqualTo("Line 5, column 2 (姓名): empty. Fill it in, or remove the line.");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=1+1,李晓明,,|1|formula",
        "＋86,李晓明,,|1|formula",
        "2024000001,@SUM(1),,|2|formula",
        "2024000001,-李晓明,,|2|formula",
        "2.024E+09,李晓明,,|1|Format the column as text",
        "2024000001,李晓明,2.10101E+17,|3|Format the column as text",
        "2024000001,李晓明,210101200301010017,|3|GB 11643",
        "2024000001,李晓明,身份证,|3|document number",
        "2024000001,12345,,|2|is not a name",
        "学号一,李晓明,,|1|student number",
        "2024000001,李晓明,,二〇二四|5|is not a year",
        "2024000001,李晓明,,,2024,多余|6|beyond the header"
      })
  void saysWhatToDoAboutARow(String row, int column, String advice) {
    String padded =
        row.chars().filter(c -> c == ',').count() == 3 ? row.replaceAll(",([^,]*)$", ",,$1") : row;
    RosterFile file = full(bytes(HEADER + padded + "\n"));

    assertThat(file.isAcceptable()).isFalse();
    assertThat(file.rows()).isEmpty();
    assertThat(file.faultyRows()).isOne();
    assertThat(file.errors())
        .anySatisfy(
            error -> {
              assertThat(error.line()).isEqualTo(2);
              assertThat(error.column()).isEqualTo(column);
              assertThat(error.detail()).contains(advice);
            });
  }

  @Test
  void takesDocumentsOfOtherKinds() {
    String rows = "1001,陈一,A123456(3),,\n1002,陈二,H01234567,,\n1003,阿卜杜拉·买买提,,,\n";

    assertThat(full(bytes(HEADER + rows)).errors()).isEmpty();
  }

  @Test
  void refusesDuplicatesAndNamesTheOtherLine() {
    RosterFile file =
        full(bytes(HEADER + FIRST + "2024000002,王一,,,\n２０２４０００００１,王二,210101200301010016,,\n"));

    assertThat(file.errors())
        .extracting(RowError::pointer)
        .containsExactlyInAnyOrder("/rows/4/studentNumber", "/rows/4/documentNumber");
    assertThat(file.errors()).allSatisfy(e -> assertThat(e.detail()).contains("line 2"));
    assertThat(file.faultyRows()).isOne();
  }

  @Test
  void collectsEveryErrorUpToAReadableNumber() {
    String rows =
        IntStream.range(0, 1_000).mapToObj(i -> "=" + i + ",,,,\n").collect(Collectors.joining());
    RosterFile file = full(bytes(HEADER + rows));

    assertThat(file.faultyRows()).isEqualTo(1_000);
    assertThat(file.errors()).hasSize(200);
  }

  @Test
  void neverRepeatsAPersonsData() {
    RosterFile file = full(bytes(HEADER + "2024000001,李晓明,210101200301010017,,\n"));

    assertThat(file.errors().toString()).doesNotContain("李晓明", "2024000001", "21010120");
    assertThat(LI_XIAOMING.toString()).isEqualTo("RosterRow[***]");
  }

  @Test
  void namesTheMissingAndTheDoubleColumn() {
    assertThatThrownBy(() -> full(bytes("学号,学号,院系\n1,1,1\n")))
        .isInstanceOfSatisfying(
            RosterHeaderUnknown.class,
            refusal ->
                assertThat(refusal.members().get("errors"))
                    .asInstanceOf(LIST)
                    .extracting("pointer")
                    .containsExactlyInAnyOrder("/header/studentNumber", "/header/name"));
  }

  @Test
  void refusesWhatIsNoText() {
    assertThatThrownBy(() -> full(HEADER.getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(RosterUnreadable.class);
    assertThatThrownBy(() -> full(bytes(HEADER + "2024000001,\"李晓明,,,\n")))
        .isInstanceOf(RosterUnreadable.class)
        .hasMessageContaining("line 2");
    ByteArrayOutputStream broken = new ByteArrayOutputStream();
    broken.writeBytes(bytes("\uFEFF" + HEADER));
    broken.write(0xFF);
    assertThatThrownBy(() -> full(broken.toByteArray())).isInstanceOf(RosterUnreadable.class);
  }

  @Test
  void refusesEmptyAndEndlessFiles() {
    assertThatThrownBy(() -> full(new byte[0])).isInstanceOf(RosterEmpty.class);
    assertThatThrownBy(() -> full(bytes(HEADER + "\r\n,,,,\r\n"))).isInstanceOf(RosterEmpty.class);
    assertThatThrownBy(
            () -> RosterFile.read(bytes(HEADER + FIRST + "1002,王一,,,\n"), RosterMode.FULL, 1))
        .isInstanceOf(RosterTooLarge.class)
        .hasMessageContaining("1 rows");
  }

  private static RosterFile full(byte[] file) {
    return read(file, RosterMode.FULL);
  }

  private static RosterFile read(byte[] file, RosterMode mode) {
    return RosterFile.read(file, mode, 50_000);
  }

  private static byte[] bytes(String csv) {
    return csv.getBytes(StandardCharsets.UTF_8);
  }
}
