package cn.xuezhao.batch.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Invented students, the same ones every time: names put together by number, student numbers
 * counted up, document numbers of an area code that belongs to no district.
 */
final class DemoStudents {

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

  private DemoStudents() {}

  /** The roster as the school would export it. */
  static String csv(DemoBatch batch) {
    return IntStream.rangeClosed(1, batch.students())
        .mapToObj(number -> row(batch, number))
        .collect(Collectors.joining("\r\n", batch.header() + "\r\n", "\r\n"));
  }

  private static String row(DemoBatch batch, int number) {
    return batch.header().contains("姓名")
        ? "2024%06d,%s,%s,本科,2024".formatted(number, name(number), documentNumber(number))
        : "2027%06d,专科,2027".formatted(number);
  }

  /** The first is 李晓明; a prime step walks all combinations before one comes again. */
  private static String name(int number) {
    int names = FAMILIES.length() * FIRST.length() * SECOND.length();
    int choice = (int) ((number - 1L) * STEP % names);
    int given = choice / FAMILIES.length();
    String family = at(FAMILIES, choice);
    // Every ninth has a given name of one character.
    return number % 9 == 0
        ? family + at(SECOND, given)
        : family + at(FIRST, given) + at(SECOND, given / FIRST.length());
  }

  /** Of 18 characters with the check digit of GB 11643; the first is 210101200301010016. */
  private static String documentNumber(int number) {
    int i = number - 1;
    LocalDate birthday = FIRST_BIRTHDAY.plusDays(i / BORN_A_DAY);
    String body =
        AREA
            + birthday.format(DateTimeFormatter.BASIC_ISO_DATE)
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
}
