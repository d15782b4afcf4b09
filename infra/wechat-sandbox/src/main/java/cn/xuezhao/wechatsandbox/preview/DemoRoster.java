package cn.xuezhao.wechatsandbox.preview;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The invented students of a demo batch. batch-service seeds their roster by the same numbers; no
 * interface of the platform tells a roster's document numbers to anybody, so whoever wants to play
 * one of these students has to know how they were invented.
 */
record DemoRoster(
    String tenant,
    String institution,
    String batchCode,
    String batchName,
    int students,
    String level,
    int year) {

  private static final String FAMILIES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
  private static final String FIRST = "晓子文思雨嘉欣浩宇梓涵一诗佳俊志明海天建国春秋冬夏云雪松柏林森书画";
  private static final String SECOND = "明轩涵怡杰琪然博宁悦航瑶凯琳峰婷宇萱鹏洁远欢";
  private static final int STEP = 7_919;

  /** 210101: the placeholder for all districts of a city, printed on no card. */
  private static final String AREA = "210101";

  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(2003, 1, 1);
  private static final int BORN_A_DAY = 400;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  private static final List<DemoRoster> ALL =
      List.of(
          new DemoRoster("liaoning", "辽宁科技学院", "0G1XC", "辽宁科技学院24毕业", 4_894, "本科", 2024),
          new DemoRoster("guangdong", "岭南示例职业学院", "GZ7K2", "岭南示例职业学院2027届", 200, "专科", 2027));

  static Optional<DemoRoster> of(String tenant) {
    return ALL.stream().filter(roster -> roster.tenant().equals(tenant)).findFirst();
  }

  /**
   * @param number counted from 1
   */
  Student student(int number) {
    return new Student(
        batchCode,
        batchName,
        institution,
        "%d%06d".formatted(year, number),
        name(number),
        documentNumber(number),
        level,
        year);
  }

  /** The first is 李晓明; a prime step walks all combinations before one comes again. */
  private static String name(int number) {
    int names = FAMILIES.length() * FIRST.length() * SECOND.length();
    int choice = (int) ((number - 1L) * STEP % names);
    int given = choice / FAMILIES.length();
    String family = at(FAMILIES, choice);
    return number % 9 == 0
        ? family + at(SECOND, given)
        : family + at(FIRST, given) + at(SECOND, given / FIRST.length());
  }

  /** Of 18 characters with the check digit of GB 11643. */
  private static String documentNumber(int number) {
    int i = number - 1;
    String body =
        AREA
            + FIRST_BIRTHDAY.plusDays(i / BORN_A_DAY).format(DateTimeFormatter.BASIC_ISO_DATE)
            + "%03d".formatted(i % BORN_A_DAY + 1);
    int sum =
        IntStream.range(0, WEIGHTS.length)
            .map(each -> WEIGHTS[each] * Character.digit(body.charAt(each), 10))
            .sum();
    return body + CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
  }

  private static String at(String characters, int index) {
    return String.valueOf(characters.charAt(index % characters.length()));
  }

  /** What CHSI has on record, and the code of the batch the student collects in. */
  record Student(
      String batchCode,
      String batchName,
      String institution,
      String studentNumber,
      String name,
      String documentNumber,
      String level,
      int year) {}
}
