package cn.xuezhao.batch.publication;

import static cn.xuezhao.batch.publication.BatchSamples.LOOK_ALIKES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchCodeTests {

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  @ParameterizedTest
  @ValueSource(strings = {"0G1XC", "0g1xc", "OGIXC", "oglxc", " 0g1 xc ", "０Ｇ１ｘｃ"})
  void foldsCaseWidthAndLookAlikes(String typed) {
    assertThat(BatchCode.typed(typed, LOOK_ALIKES).folded()).isEqualTo("0G1XC");
  }

  @Test
  void keepsWhatTheSchoolPrinted() {
    assertThat(BatchCode.typed("oglxc", LOOK_ALIKES).printed()).isEqualTo("OGLXC");
  }

  @Test
  void issuesCodesWithoutLookAlikes() {
    BatchCode code = BatchCode.issue(ALPHABET, 5, new Random(1));

    assertThat(code.printed()).hasSize(5).doesNotContainPattern("[01OIL]");
    assertThat(BatchCode.typed(code.printed(), LOOK_ALIKES)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ABC", "AB-CD", "ABCDEFGHIJKLMNOPQ", "批次号码", "{$ne:1}"})
  void refusesWhatIsNoCode(String typed) {
    assertThat(BatchCode.typed(typed, LOOK_ALIKES).isPrintable()).isFalse();
  }
}
