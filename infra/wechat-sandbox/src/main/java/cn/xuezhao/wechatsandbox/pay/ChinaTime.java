package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.state.SandboxClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Times as WeChat Pay writes them: {@code 2018-06-08T10:34:56+08:00}. */
final class ChinaTime {

  private static final DateTimeFormatter BILL = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

  private ChinaTime() {}

  static String text(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
        at.truncatedTo(ChronoUnit.SECONDS).atZone(SandboxClock.CHINA));
  }

  static String billText(Instant at) {
    return BILL.format(at.atZone(SandboxClock.CHINA));
  }

  static String digits(Instant at) {
    return DIGITS.format(at.atZone(SandboxClock.CHINA));
  }

  static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, SandboxClock.CHINA);
  }

  static Instant parse(String field, String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw PayError.parameter(field, "不是RFC3339格式的时间");
    }
  }
}
