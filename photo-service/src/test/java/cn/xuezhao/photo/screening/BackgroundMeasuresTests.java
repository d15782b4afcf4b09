package cn.xuezhao.photo.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.xuezhao.photo.standardization.Backdrop;
import org.junit.jupiter.api.Test;

/** L-P1: whether a wall is plain, told apart from what the camera did to it. */
class BackgroundMeasuresTests {

  @Test
  void noiseIsNotTheTextureOfAWall() {
    assertThat(BackgroundMeasures.texture(8.3, 7.9)).isLessThan(1);
  }

  @Test
  void plasterIsTextureThoughThePictureHasALittleNoise() {
    assertThat(BackgroundMeasures.texture(6.5, 0.7)).isEqualTo(6.5);
  }

  @Test
  void aPatternIsSeenThroughNoise() {
    assertThat(BackgroundMeasures.texture(20, 8)).isCloseTo(18, within(0.5));
  }

  @Test
  void noiseDoesNotMakeThingsOnAWall() {
    assertThat(BackgroundMeasures.foreign(wall(9.5, 0.28), 8.6)).isLessThan(0.1);
    assertThat(BackgroundMeasures.foreign(wall(1, 0.28), 0.6)).isEqualTo(0.28);
  }

  private static Backdrop.Evenness wall(double median, double outliers) {
    return new Backdrop.Evenness(true, 40, median, 10, outliers, 200);
  }
}
