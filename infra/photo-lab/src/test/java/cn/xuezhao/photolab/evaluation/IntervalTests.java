package cn.xuezhao.photolab.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTests {

  /** Figures of a published table of Wilson intervals. */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0000, 0.2775",
    "1, 10, 0.0179, 0.4042",
    "5, 10, 0.2366, 0.7634",
    "10, 10, 0.7225, 1.0000",
    "97, 100, 0.9155, 0.9897"
  })
  void followsWilson(int hits, int of, double low, double high) {
    Interval interval = new Interval(hits, of);
    assertThat(interval.low()).isCloseTo(low, within(0.0002));
    assertThat(interval.high()).isCloseTo(high, within(0.0002));
  }

  @Test
  void withoutACaseNothingIsKnown() {
    Interval nothing = new Interval(0, 0);
    assertThat(nothing.share()).isNaN();
    assertThat(nothing.low()).isZero();
    assertThat(nothing.high()).isEqualTo(1);
  }

  @Test
  void moreHitsThanCasesIsAMistake() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(3, 2));
  }
}
