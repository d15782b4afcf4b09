package cn.xuezhao.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedNameTests {

  @ParameterizedTest
  @CsvSource({
    "李*明,李小明",
    "李*明,' 李 小明 '",
    "李*,李明",
    "欧**明,欧阳小明",
    "古丽·*提,古丽•伊提",
    "A** L*,Ann Li",
    "𠮷*明,𠮷小明",
  })
  void showsTheNameItHides(String masked, String typed) {
    String name = MaskedName.typed(typed).orElseThrow();
    assertThat(new MaskedName(masked).shows(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"李*明,王小明", "李*明,李小华", "李*明,李小小明", "李*明,李明", "李*,李"})
  void showsNoOtherName(String masked, String typed) {
    assertThat(new MaskedName(masked).shows(typed)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "李*明", "12345", "<b>李</b>", "=HYPERLINK(1)", "李\u202e\u200b*"})
  void aNameHasLetters(String typed) {
    assertThat(MaskedName.typed(typed)).isEmpty();
  }

  @Test
  void keepsNothingThatCannotBeSeen() {
    assertThat(MaskedName.typed("李\u200b小\u202e明\ufeff")).contains("李小明");
    assertThat(MaskedName.typed("Ann   Li")).contains("Ann Li");
  }
}
