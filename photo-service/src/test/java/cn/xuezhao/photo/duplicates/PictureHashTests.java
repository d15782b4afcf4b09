package cn.xuezhao.photo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PictureHashTests {

  private static final int SIDE = PictureHash.SIDE;

  @Test
  void samePixelsHaveTheSameHash() {
    assertThat(PictureHash.ofFace(chip(1)).distance(PictureHash.ofFace(chip(1)))).isZero();
    assertThat(PictureHash.of(chip(1)).distance(PictureHash.of(chip(1)))).isZero();
  }

  @Test
  void brightnessAndContrastMoveFewBits() {
    float[] darker = chip(1);
    for (int i = 0; i < darker.length; i++) {
      darker[i] = 0.6f * darker[i] + 10;
    }
    assertThat(PictureHash.ofFace(chip(1)).distance(PictureHash.ofFace(darker))).isLessThan(4);
    assertThat(PictureHash.of(chip(1)).distance(PictureHash.of(darker))).isLessThan(4);
  }

  @Test
  void noiseMovesFewBits() {
    float[] noisy = chip(1);
    Random random = new Random(3);
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] += (float) (8 * random.nextGaussian());
    }
    assertThat(PictureHash.ofFace(chip(1)).distance(PictureHash.ofFace(noisy)))
        .isLessThanOrEqualTo(Likeness.SAME_FACE);
  }

  @Test
  void twoPicturesDifferInAboutHalfOfTheBits() {
    for (int other = 2; other < 60; other++) {
      assertThat(PictureHash.ofFace(chip(1)).distance(PictureHash.ofFace(chip(other))))
          .as("chip %d", other)
          .isBetween(85, 170);
    }
  }

  @Test
  void aMirrorImageIsRecognizedByTheHashOfItsMirrorImage() {
    Fingerprint.Hashes seen = Fingerprint.Hashes.ofFace(mirrored(chip(1)));
    Fingerprint.Hashes known = Fingerprint.Hashes.ofFace(chip(1));
    assertThat(seen.plain().distance(known.plain())).isGreaterThan(80);
    assertThat(seen.distanceTo(known)).isZero();
  }

  @Test
  void refusesPixelsOfAnotherSize() {
    assertThatThrownBy(() -> PictureHash.of(new float[100])).hasMessageContaining("100");
  }

  private static float[] mirrored(float[] chip) {
    float[] mirrored = new float[chip.length];
    for (int i = 0; i < chip.length; i++) {
      mirrored[i] = chip[i - i % SIDE + SIDE - 1 - i % SIDE];
    }
    return mirrored;
  }

  /** Some soft spots, as faces have them. */
  private static float[] chip(int number) {
    Random random = new Random(number);
    float[] chip = new float[SIDE * SIDE];
    for (int spot = 0; spot < 40; spot++) {
      double x = random.nextDouble(SIDE);
      double y = random.nextDouble(SIDE);
      double size = 2 + random.nextDouble(6);
      double light = 60 * random.nextGaussian();
      for (int i = 0; i < chip.length; i++) {
        double distance = Math.hypot(i % SIDE - x, i / SIDE - y) / size;
        chip[i] += (float) (light * Math.exp(-distance * distance));
      }
    }
    return chip;
  }
}
