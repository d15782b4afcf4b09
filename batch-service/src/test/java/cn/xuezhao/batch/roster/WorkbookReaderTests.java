package cn.xuezhao.batch.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.batch.policy.RosterMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks (.xlsx) as schools export them, and as nobody should. */
class WorkbookReaderTests {

  private static final String HEADER = "学号,姓名,身份证号,层次,毕业年份\n";
  private static final RosterRow LI_XIAOMING =
      new RosterRow("2024000001", "李晓明", "210101200301010016", "本科", 2024);

  @Test
  void readsTheFirstVisibleSheet() {
    RosterFile file =
        read(Workbook.of(HEADER + "2024000001,李晓明,210101200301010016,本科,2024届\n").bytes());

    assertThat(file.format()).isEqualTo(RosterFormat.XLSX);
    assertThat(file.rows()).containsExactly(LI_XIAOMING);
  }

  @Test
  void readsNumbersAsTheyAreShown() {
    RosterFile file =
        read(Workbook.of(HEADER + "#2.024000001E9,李晓明,210101200301010016,本科,#2024.0\n").bytes());

    assertThat(file.rows()).containsExactly(LI_XIAOMING);
  }

  @Test
  void readsSharedAndRichText() {
    byte[] file =
        Workbook.ofRows(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\""
                    + " t=\"s\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c><c"
                    + " r=\"B2\" t=\"s\"><v>3</v></c></row>")
            .with(
                "[Content_Types].xml",
                "<Types"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                    + " PartName=\"/xl/workbook.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
                    + " PartName=\"/xl/sharedStrings.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                    + "</Types>")
            .with(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<si><t>学号（必填）</t></si><si><t>姓 名</t></si><si><t>1001</t></si>"
                    + "<si><r><t>王</t></r><r><t>一</t></r><rPh><t>wang</t></rPh></si></sst>")
            .bytes();

    assertThat(read(file).rows()).containsExactly(new RosterRow("1001", "王一", null, null, null));
  }

  @Test
  void rowNumbersAreThoseOfTheSheet() {
    byte[] file =
        Workbook.ofRows(
                "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>学号</t></is></c><c r=\"C3\""
                    + " t=\"inlineStr\"><is><t>姓名</t></is></c></row><row r=\"7\"><c r=\"B7\""
                    + " t=\"inlineStr\"><is><t>1001</t></is></c></row>")
            .bytes();

    assertThat(read(file).errors())
        .singleElement()
        .satisfies(
            error -> {
              assertThat(error.line()).isEqualTo(7);
              assertThat(error.column()).isEqualTo(3);
              assertThat(error.pointer()).isEqualTo("/rows/7/name");
            });
  }

  @Test
  void formulasAreFlaggedWhateverTheyShow() {
    byte[] file =
        Workbook.ofRows(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>学号</t></is></c><c r=\"B1\""
                    + " t=\"inlineStr\"><is><t>姓名</t></is></c></row><row r=\"2\"><c"
                    + " r=\"A2\"><f>1000+1</f><v>1001</v></c><c r=\"B2\""
                    + " t=\"str\"><f>HYPERLINK(\"http://x\")</f><v>王一</v></c></row>")
            .bytes();

    assertThat(read(file).errors())
        .hasSize(2)
        .allSatisfy(error -> assertThat(error.detail()).contains("is a formula"));
  }

  @Test
  void roundedNumbersAreFlagged() {
    byte[] file = Workbook.of(HEADER + "1001,李晓明,#2.1010120030101E17,,\n").bytes();

    assertThat(read(file).errors())
        .singleElement()
        .satisfies(error -> assertThat(error.detail()).contains("Format the column as text"));
  }

  @Test
  void refusesWhatUnpacksToFarTooMuch() {
    assertThatThrownBy(() -> read(Workbook.bomb())).isInstanceOf(RosterArchiveUnsafe.class);
    assertThatThrownBy(() -> read(Workbook.bombInTheSheet()))
        .isInstanceOf(RosterArchiveUnsafe.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16"})
  void refusesDocumentTypesInEveryEncoding(String encoding) {
    String part = "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>";
    byte[] file =
        encoding.equals("UTF-8")
            ? Workbook.of(HEADER).with("docProps/core.xml", part).bytes()
            : Workbook.withPart("docProps/core.xml", part.getBytes(StandardCharsets.UTF_16));

    assertThatThrownBy(() -> read(file)).isInstanceOf(RosterMarkupUnsafe.class);
    assertThatThrownBy(() -> read(Workbook.withDoctype())).isInstanceOf(RosterMarkupUnsafe.class);
  }

  @Test
  void tellsOldAndProtectedWorkbooksApart() {
    assertThatThrownBy(() -> read(Workbook.oldFormat()))
        .isInstanceOf(RosterFormatOld.class)
        .hasMessageContaining(".xlsx");
  }

  @Test
  void refusesOtherArchivesAndBrokenWorkbooks() {
    byte[] whole = Workbook.of(HEADER + "1001,王一,,,\n").bytes();

    for (byte[] broken :
        new byte[][] {
          {'P', 'K', 3, 4, 0, 0},
          Arrays.copyOf(whole, whole.length / 2),
          Workbook.of(HEADER)
              .with("[Content_Types].xml", "<Types/>")
              .with("xl/workbook.xml", "no")
              .bytes(),
          Workbook.of(HEADER).with("xl/worksheets/sheet1.xml", "<worksheet><sheetData>").bytes(),
          Workbook.ofRows("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>").bytes(),
          Workbook.ofRows("<row r=\"1\"><c r=\"A1\" t=\"?\"><v>7</v></c></row>").bytes()
        }) {
      assertThatThrownBy(() -> read(broken)).isInstanceOf(RosterUnreadable.class);
    }
  }

  @Test
  void refusesAnEmptySheet() {
    assertThatThrownBy(() -> read(Workbook.ofRows("").bytes())).isInstanceOf(RosterEmpty.class);
  }

  private static RosterFile read(byte[] file) {
    return RosterFile.read(file, RosterMode.FULL, 50_000);
  }
}
