package cn.xuezhao.chsisandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTests {

  @Test
  void showsFirstAndLastCharacterOfAName() {
    assertThat(Masking.name("李小明")).isEqualTo("李*明");
    assertThat(Masking.name("欧阳小明")).isEqualTo("欧**明");
    assertThat(Masking.name("李明")).isEqualTo("李*");
    assertThat(Masking.name("李")).isEqualTo("李");
  }

  @Test
  void countsRareCharactersAsOne() {
    assertThat(Masking.name("𠮷小明")).isEqualTo("𠮷*明");
  }

  @Test
  void showsTheTailOfADocumentNumber() {
    assertThat(Masking.documentNumber("210101200301010016")).isEqualTo("210***********0016");
    assertThat(Masking.documentNumber("44010620040229002X")).isEqualTo("440***********002X");
    assertThat(Masking.documentNumber("A123456789")).isEqualTo("A*****6789");
  }

  @Test
  void keepsBothTailsOfANumberWithABracket() {
    assertThat(Masking.documentNumber("A123456(3)")).isEqualTo("A**3456(3)");
    assertThat(Masking.documentNumber("1234567(8)")).isEqualTo("1**4567(8)");
  }
}
