package cn.xuezhao.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonMarkTests {

  @Test
  void isTheSameWhateverIsMasked() {
    String clear = PersonMark.of("李小明", "210101200301010016");

    assertThat(PersonMark.of("李*明", "210***********0016")).isEqualTo(clear);
    assertThat(PersonMark.of(" 李小明 ", "２１０１０１２００３０１０１００１６")).isEqualTo(clear);
    assertThat(PersonMark.of("李明", "1")).isEqualTo(PersonMark.of("李*", "1"));
  }

  @Test
  void tellsPeopleApart() {
    String mark = PersonMark.of("李小明", "210101200301010016");

    assertThat(PersonMark.of("李小华", "210101200301010016")).isNotEqualTo(mark);
    assertThat(PersonMark.of("李小明", "210101200301010024")).isNotEqualTo(mark);
    assertThat(PersonMark.of("李明", "210101200301010016")).isNotEqualTo(mark);
  }
}
