package cn.xuezhao.photo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 名称, G-29. */
class FileNameTests {

  @ParameterizedTest
  @CsvSource({
    "小明的毕业照, 小明的毕业照.jpg",
    "小明.JPG, 小明.jpg",
    "' .小明. ', 小明.jpg",
    "../../etc/passwd, etc passwd.jpg",
    "'C:\\Users\\me', C Users me.jpg",
    "'小\u0000明\n', 小明.jpg",
    "'\u202egpj.明小', gpj.明小.jpg",
    "'小\u200b明', 小明.jpg",
    "'a\"b;c%d', a b c d.jpg",
    "con, ord_1.jpg",
    "COM1.x, ord_1.jpg",
    "'...', ord_1.jpg",
    "'  ', ord_1.jpg",
    "'', ord_1.jpg",
  })
  void isWhatIsSafeOfTheStudentsWords(String wanted, String expected) {
    assertThat(FileName.of(wanted, "ord_1").value()).isEqualTo(expected);
  }

  @Test
  void namesNobodyWhenTheStudentTypesNothing() {
    assertThat(FileName.of(null, "ord_1").value()).isEqualTo("ord_1.jpg");
  }

  @Test
  void isAtMostSixtyFourCharactersLongAndNeverHalfOfOne() {
    String value = FileName.of("𠮷".repeat(100), "ord_1").value();

    assertThat(value.codePointCount(0, value.length())).isEqualTo(64);
    assertThat(value).isEqualTo("𠮷".repeat(60) + ".jpg");
  }

  /** RFC 6266 and RFC 5987. */
  @Test
  void isSaidTwiceForOldAndNewPrograms() {
    assertThat(FileName.of("小 明'1'", "ord_1").disposition("attachment", "ord_1"))
        .isEqualTo(
            "attachment; filename=\"ord_1.jpg\";"
                + " filename*=UTF-8''%E5%B0%8F%20%E6%98%8E%271%27.jpg");
  }
}
