package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CropTests {

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1, 1, true",
    "0.25, 0.1, 0.5, 0.9, true",
    "0.25, 0.1, 0.5, 0.9000005, true",
    "-0.01, 0, 0.5, 0.5, false",
    "0, 0.6, 0.5, 0.5, false",
    "0, 0, 0, 0, false",
    "0, 0, -0.5, 0.5, false",
    "0, 0, 0.01, 0.01, false",
    "NaN, 0, 0.5, 0.5, false",
    "0, 0, Infinity, 0.5, false"
  })
  void liesInsideThePictureOrIsNone(
      double x, double y, double width, double height, boolean inside) {
    assertThat(new Crop(x, y, width, height).liesInside()).isEqualTo(inside);
  }

  @Test
  void isThreeToFourInPixelsWhateverTheShapeOfThePicture() {
    assertThat(new Crop(0, 0, 1, 1).hasShapeIn(1500, 2000)).isTrue();
    assertThat(new Crop(0, 0, 0.5, 1).hasShapeIn(1500, 1000)).isTrue();
    assertThat(new Crop(0, 0, 0.5, 0.5).hasShapeIn(1000, 1000)).isFalse();
  }

  @Test
  void forgivesTheRoundingOfAScreenAndNoMore() {
    assertThat(new Crop(0, 0, 0.992, 1).hasShapeIn(1500, 2000)).isTrue();
    assertThat(new Crop(0, 0, 0.985, 1).hasShapeIn(1500, 2000)).isFalse();
  }

  @Test
  void readsWhatAnAddressSays() {
    assertThat(Crop.parse("0.1,0.2,0.3,0.4")).contains(new Crop(0.1, 0.2, 0.3, 0.4));
    Crop crop = new Crop(1 / 3.0, 0.1, 2 / 7.0, 0.25);
    assertThat(Crop.parse(crop.text())).contains(crop);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0.1", "0.1,0.2,0.3", "0.1,0.2,0.3,0.4,0.5", "a,b,c,d", "0.1,,0.3,1"})
  void readsNothingElse(String text) {
    assertThat(Crop.parse(text)).isEmpty();
  }
}
