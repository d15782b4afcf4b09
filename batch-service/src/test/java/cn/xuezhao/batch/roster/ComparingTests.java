package cn.xuezhao.batch.roster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A collection code hides characters, and people copy the rest in different ways. */
class ComparingTests {

  @ParameterizedTest
  @CsvSource({
    "李*明, 李晓明, true",
    "李晓明, 李晓明, true",
    "*晓明, 李晓明, true",
    "李**, 李晓明, true",
    "李*, 李晓明, false",
    "李*明, 李晓朋, false",
    "王*明, 李晓明, false",
    "阿卜杜拉•买**, 阿卜杜拉·买买提, true",
    "'李 * 明', 李晓明, true"
  })
  void maskedNameShowsOnlyWhatItMay(String masked, String whole, boolean shows) {
    assertThat(MaskedText.of(masked).shows(whole)).isEqualTo(shows);
  }

  @ParameterizedTest
  @CsvSource({
    "210101200301010016, 0016, true",
    "21010120030101005X, 005x, true",
    "21010120030101005X, ００５ｘ, true",
    "210101200301010016, 0017, false",
    "A123456(3), 6(3), true",
    "A123456(3), 6（3）, true",
    "A123456(3), 4563, true",
    "A123456(3), 3456, true",
    "A123456(3), 1234, false"
  })
  void documentTailIsReadOffInDifferentWays(String number, String tail, boolean fits) {
    assertThat(DocumentTail.isOf(number, tail)).isEqualTo(fits);
  }
}
