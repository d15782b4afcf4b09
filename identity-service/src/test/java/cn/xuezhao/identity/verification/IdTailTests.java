package cn.xuezhao.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdTailTests {

  @ParameterizedTest
  @CsvSource({
    "210101200301010016,0016",
    "210***********0016,0016",
    "44010620040229002X,002X",
    "44010620040229002X,002x",
    "44010620040229002X,００２ｘ",
    "A123456(3),6(3)",
    "A123456(3),４５６３",
    "A123456(3),4563",
    "A123456(3),3456",
    "A123456(3),６（３）",
    "A123456(3),' 6 (3) '",
    "A**3456(3),6(3)",
    "A**3456(3),4563",
    "A**3456(3),3456",
    "1234567(8),5678",
    "G123456(A),6(a)",
    "AB987654(3),7654",
  })
  void acceptsTheTailAsPeopleCopyIt(String documentNumber, String typed) {
    assertThat(IdTail.matches(documentNumber, typed, 4)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "210101200301010016,0017",
    "210101200301010016,016",
    "210101200301010016,''",
    "210101200301010016,10016",
    "210101200301010016,****",
    "21010120030101****,****",
    "A123456(3),5634",
    "A12***6(3),4563",
    "123,123",
  })
  void refusesEverythingElse(String documentNumber, String typed) {
    assertThat(IdTail.matches(documentNumber, typed, 4)).isFalse();
  }

  @Test
  void tellsTheRosterTheTailAsPrinted() {
    assertThat(IdTail.asPrinted("210***********001x", 4)).contains("001X");
    assertThat(IdTail.asPrinted("A123456（3）", 4)).contains("6(3)");
    assertThat(IdTail.asPrinted("2101**************", 4)).isEmpty();
  }
}
