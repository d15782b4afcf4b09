package cn.xuezhao.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearFileTests {

  private static final String NOTICE = "notice 国办发明电〔2026〕1号 通知\n";
  private static final String COMPLETE =
      NOTICE
          + """
          holiday 2027-01-01 元旦
          holiday 2027-02-05..2027-02-11 春节
          holiday 2027-04-05 清明节
          holiday 2027-05-01..2027-05-05 劳动节
          holiday 2027-06-09 端午节
          holiday 2027-09-15 中秋节
          holiday 2027-10-01..2027-10-07 国庆节
          """;

  @Test
  void readsNoticeHolidaysAndWorkedWeekends() {
    YearFile.Year year = YearFile.parse(2027, "# words\n\n" + COMPLETE + "work 2027-02-14 春节\n");

    assertThat(year.isWorkingDay(LocalDate.parse("2027-02-11"))).isFalse();
    assertThat(year.isWorkingDay(LocalDate.parse("2027-02-12"))).isTrue();
    assertThat(year.isWorkingDay(LocalDate.parse("2027-02-14"))).isTrue();
    assertThat(year.isWorkingDay(LocalDate.parse("2027-02-21"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "holiday 2027-10-07 国庆节       | 2027-10-07 is named twice",
        "work 2027-10-02 国庆节          | 2027-10-02 is named twice",
        "holiday 2026-12-31 元旦         | 2026-12-31 is not in 2027",
        "holiday 2027-12-31..2028-01-01 元旦 | 2028-01-01 is not in 2027",
        "holiday 2027-11-09..2027-11-08 元旦 | 2027-11-09..2027-11-08 ends before it begins",
        "work 2027-10-11 国庆节          | 2027-10-11 is a MONDAY (expected: a Saturday or Sunday)",
        "work 2027-13-01 国庆节          | '2027-13-01' is not a day (expected: 2027-MM-DD)",
        "worked 2027-10-10 国庆节        | 'worked' is unknown (expected: notice, holiday or work)",
        "work 2027-10-10                 | 'work 2027-10-10' is cut off (expected: notice, holiday"
            + " or work, and two words)",
      })
  void aLineThatCannotBeMeantIsRefusedWithItsNumber(String line, String problem) {
    assertThatExceptionOfType(InvalidYearFile.class)
        .isThrownBy(() -> YearFile.parse(2027, COMPLETE + line))
        .withMessage("china-2027.txt:9: " + problem);
  }

  @Test
  void aDayNeedsItsNotice() {
    assertThatExceptionOfType(InvalidYearFile.class)
        .isThrownBy(() -> YearFile.parse(2027, "holiday 2027-01-01 元旦"))
        .withMessage(
            "china-2027.txt:1: a day without a notice (expected: its notice in a line above it)");
  }

  @Test
  void aFileThatLacksAHolidayIsNotFinished() {
    assertThatExceptionOfType(InvalidYearFile.class)
        .isThrownBy(() -> YearFile.parse(2027, COMPLETE.replace("端午节", "中秋节")))
        .withMessage("china-2027.txt: no line for 端午节");
  }
}
