package cn.xuezhao.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdTailTests {

  /** Blanks, zero-width and direction marks, a byte-order mark, a soft hyphen, a selector. */
  private static final int[] UNSEEN = {
    ' ', 0x3000, 0xA0, 0x200B, 0x200D, 0x200E, 0x202E, 0x2066, 0xFEFF, 0xAD, 0xFE0F, '\t', 0xE0020
  };

  /** Things that change their length, case or direction, or only look like digits. */
  private static final int[] NASTY = {
    0xFDFA, 0x0130, 0x0131, 0xDF, 0xFB03, 0x1D7D8, 0x2474, 0x2167, 0x660, 0x0301, 0xD800, 0xDC00,
    0x1F1E8, 0xFFFD, 0x6F22, 0x2E2E
  };

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
    "A123456(3),6[3]",
    "A123456(3),6【3】",
    "A123456(3),6〔3〕",
    "A123456(3),⁶⁽³⁾",
    "44010620040229002X,002×",
    "44010620040229002X,002х",
    "44010620040229002X,００２Ｘ",
    "44010620040229002X,00 2x",
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
    "A123456(3),23456",
    "A123456(3),(3)",
    "A123456(3),3)",
    "A123456(3),'6(3'",
    "210101200301010016,٠٠١٦",
    "210101200301010016,OO16",
    "210101200301010016,001б",
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

  /** G-17: what a chat or a keyboard adds is not seen, and not compared. */
  @Test
  void acceptsARightTailUnderAnythingThatCannotBeSeen() {
    Random random = new Random(17);
    for (String tail : List.of("6(3)", "4563", "3456")) {
      for (int i = 0; i < 2_000; i++) {
        String typed = disguised(tail, random);
        assertThat(IdTail.matches("A123456(3)", typed, 4)).as(escaped(typed)).isTrue();
      }
    }
  }

  /** G-17: whatever is typed, nothing but one of the three conventions is right. */
  @Test
  void acceptsNothingElseWhateverIsTyped() {
    Random random = new Random(16);
    for (int i = 0; i < 50_000; i++) {
      String typed = anything(random);
      boolean right = Set.of("6(3)", "4563", "3456").contains(TypedText.plain(typed));
      assertThat(IdTail.matches("A123456(3)", typed, 4)).as(escaped(typed)).isEqualTo(right);
    }
  }

  private static String disguised(String tail, Random random) {
    var typed = new StringBuilder();
    for (char each : tail.toCharArray()) {
      typed.appendCodePoint(UNSEEN[random.nextInt(UNSEEN.length)]);
      typed.append(random.nextBoolean() ? each : (char) (each + 0xFEE0));
    }
    return typed.appendCodePoint(UNSEEN[random.nextInt(UNSEEN.length)]).toString();
  }

  /** Digits, brackets and all of Unicode: half surrogates, marks, ligatures that become words. */
  private static String anything(Random random) {
    var typed = new StringBuilder();
    int length = random.nextInt(8);
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(4)) {
        case 0 -> typed.append("0123456789()xX*".charAt(random.nextInt(15)));
        case 1 -> typed.append((char) random.nextInt(0x10000));
        case 2 -> typed.appendCodePoint(NASTY[random.nextInt(NASTY.length)]);
        default -> typed.appendCodePoint(random.nextInt(0x110000));
      }
    }
    return typed.toString();
  }

  private static String escaped(String typed) {
    return typed
        .chars()
        .mapToObj("\\u%04x"::formatted)
        .collect(java.util.stream.Collectors.joining());
  }
}
