package cn.xuezhao.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentKindTests {

  /** Kinds and synthetic numbers of the collection standard, each right by its own rule. */
  @ParameterizedTest
  @CsvSource({
    "resident-id,210101200301010016",
    "resident-id,440106200402290023",
    "resident-id,11010519491231002X",
    "resident-id,11010519491231002x",
    "resident-id,４４０１０６２００４０２２９００２３",
    "resident-id,210***********0016",
    "residence-permit,810000199408230021",
    "residence-permit,830000200103190048",
    "permanent-residence,911124198108030024",
    "permanent-residence,CAN310081080302",
    "hong-kong-id,A123456(3)",
    "hong-kong-id,G123456(A)",
    "hong-kong-id,AB987654(3)",
    "hong-kong-id,A123456（3）",
    "hong-kong-id,A**3456(3)",
    "macau-id,1234567(8)",
    "taiwan-id,A123456789",
    "travel-permit,H12345678",
    "travel-permit,M1234567801",
    "travel-permit,12345678",
    "travel-permit,0123456789(A)",
    "passport,E12345678",
    "passport,G123456",
    "of-another-planet,anything at all",
  })
  void allowsANumberThatFollowsTheRuleOfItsKind(String word, String number) {
    assertThat(DocumentKind.of(word).allows(number)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "resident-id,210101200301010017",
    "resident-id,21010120030101001",
    "resident-id,210101200302300016",
    "resident-id,110105491231002",
    "resident-id,810000199408230021",
    "resident-id,A123456(3)",
    "resident-id,2101012003010100!6",
    "residence-permit,810000199408230022",
    "residence-permit,840000199408230021",
    "permanent-residence,911124198108030025",
    "permanent-residence,CA310081080302",
    "hong-kong-id,A123456(4)",
    "hong-kong-id,A1234563",
    "hong-kong-id,ABC123456(3)",
    "macau-id,12345678",
    "taiwan-id,A123456788",
    "taiwan-id,A323456789",
    "travel-permit,X12345678",
    "passport,ABCDEF",
    "passport,E1",
    "hong-kong-id,<*>",
  })
  void refusesANumberThatBreaksIt(String word, String number) {
    assertThat(DocumentKind.of(word).allows(number)).isFalse();
  }

  @Test
  void saysWhatANumberOfItsKindLooksLike() {
    for (DocumentKind kind : DocumentKind.values()) {
      assertThat(DocumentKind.of(kind.word())).isEqualTo(kind);
      assertThat(kind.description()).contains(": ").hasSizeGreaterThan(20);
    }
  }
}
