package cn.xuezhao.chsisandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeTextTests {
  private static final SchoolRollRecord LI_MING =
      new SchoolRollRecord(
          "辽宁科技学院", "2020010101", "李小明", "210101200301010016", "resident-id", "本科", 2024, true);

  @TempDir Path keys;
  private CodeText texts;

  @BeforeEach
  void readsKeys() throws Exception {
    texts = new CodeText(CodeKeys.readFrom(SandboxKeys.createIn(keys).resolve("chsi")));
  }

  @Test
  void saysWhatWasWritten() throws Exception {
    String text = texts.write("CJM1", LI_MING.asShown());

    assertThat(texts.read(text)).isEqualTo(new CodeText.Content("CJM1", LI_MING.asShown()));
    assertThat(text).startsWith("CHSI1:").hasSizeLessThan(420).doesNotContain("2020010101");
  }

  @Test
  void everyShorterTextIsCutOff() {
    String text = texts.write("CJM1", LI_MING.asShown());

    for (int length = 1; length < text.length(); length++) {
      assertThat(refusalOf(text.substring(0, length))).isEqualTo(UnreadableCode.Reason.CUT_OFF);
    }
  }

  @Test
  void everyChangedCharacterIsAForgery() {
    String text = texts.write("CJM1", LI_MING.asShown());

    // The last character carries four bits that no decoder looks at.
    for (int i = CodeText.PREFIX.length(); i < text.length() - 1; i++) {
      if (text.charAt(i) != '.') {
        char other = text.charAt(i) == 'A' ? 'B' : 'A';
        String changed = text.substring(0, i) + other + text.substring(i + 1);
        assertThat(refusalOf(changed)).as("position %d", i).isEqualTo(UnreadableCode.Reason.FORGED);
      }
    }
  }

  @Test
  void aSignatureOfSomebodyElseIsAForgery() {
    String forged = texts.writeForged("CJM1", LI_MING.asShown());
    assertThat(forged).hasSameSizeAs(texts.write("CJM1", LI_MING.asShown()));
    assertThat(refusalOf(forged)).isEqualTo(UnreadableCode.Reason.FORGED);
    assertThat(refusalOf(texts.write("CJM1", LI_MING.asShown()) + "AAAA"))
        .isEqualTo(UnreadableCode.Reason.FORGED);
    assertThat(refusalOf("CHSI1:!!!." + "A".repeat(86))).isEqualTo(UnreadableCode.Reason.FORGED);
    assertThat(refusalOf("CHSI1:." + "A".repeat(86))).isEqualTo(UnreadableCode.Reason.FORGED);
  }

  @Test
  void anyOtherTextIsForeign() {
    assertThat(refusalOf("https://example.org/pay")).isEqualTo(UnreadableCode.Reason.FOREIGN);
    assertThat(refusalOf("")).isEqualTo(UnreadableCode.Reason.FOREIGN);
    assertThat(refusalOf("CHSI1:" + "A".repeat(4_000))).isEqualTo(UnreadableCode.Reason.FOREIGN);
  }

  private UnreadableCode.Reason refusalOf(String text) {
    return catchThrowableOfType(UnreadableCode.class, () -> texts.read(text)).reason();
  }
}
