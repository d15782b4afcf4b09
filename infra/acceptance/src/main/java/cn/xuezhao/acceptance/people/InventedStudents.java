package cn.xuezhao.acceptance.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/**
 * Students who do not exist: names put together by number, document numbers of an area code that
 * belongs to no district. The same seed always invents the same ones.
 */
final class InventedStudents {

  private static final String FAMILIES = "李王张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎";
  private static final String FIRST = "晓子文思雨嘉欣浩宇梓涵一诗佳俊志明海天建国春秋冬夏云雪松柏林森书画";
  private static final String SECOND = "明轩涵怡杰琪然博宁悦航瑶凯琳峰婷宇萱鹏洁远欢";
  private static final int STEP = 7_919;

  /** 210101: the placeholder for all districts of a city, printed on no card. */
  private static final String AREA = "210101";

  private static final LocalDate FIRST_BIRTHDAY = LocalDate.of(2003, 1, 1);
  private static final int BIRTHDAYS = 1_461;

  /** Sequence numbers of a birthday from 401 on; the ones before are the seeded demo batches'. */
  private static final int FIRST_OF_A_DAY = 401;

  private static final int BORN_A_DAY = 599;
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";

  private InventedStudents() {}

  /** The n-th student of a seed, counted from 1, at a school. */
  static SchoolRecord invent(String institution, long seed, int n) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    int person = (random.nextInt(BIRTHDAYS * BORN_A_DAY) + n - 1) % (BIRTHDAYS * BORN_A_DAY);
    String number = "2027%04d%05d".formatted(random.nextInt(10_000), n);
    return new SchoolRecord(institution, number, name(person), documentNumber(person));
  }

  /** A prime step walks all combinations before one comes again. */
  private static String name(int person) {
    int names = FAMILIES.length() * FIRST.length() * SECOND.length();
    int choice = (int) ((long) person * STEP % names);
    int given = choice / FAMILIES.length();
    return at(FAMILIES, choice) + at(FIRST, given) + at(SECOND, given / FIRST.length());
  }

  /** Of 18 characters with the check digit of GB 11643. */
  private static String documentNumber(int person) {
    LocalDate birthday = FIRST_BIRTHDAY.plusDays(person / BORN_A_DAY);
    String body =
        AREA
            + birthday.format(DateTimeFormatter.BASIC_ISO_DATE)
            + "%03d".formatted(FIRST_OF_A_DAY + person % BORN_A_DAY);
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
