package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.faces.Face;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** On painted heads that the network takes for people. */
class StudyTests {

  /** A painted head reaches up to row 190 to 220. */
  private static final int THROUGH_THE_HAIR = 245;

  private final MatArena arena = new MatArena();

  @AfterEach
  void free() {
    arena.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 6})
  void tellsThatTheHairGoesOnAboveThePicture(int seed) {
    assertThat(studyFrom(THROUGH_THE_HAIR, seed).isHairCut()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 6})
  void findsNothingCutWhereALittleWallIsAboveTheHair(int seed) {
    assertThat(studyFrom(170, seed).isHairCut()).isFalse();
    assertThat(studyFrom(0, seed).isHairCut()).isFalse();
  }

  /** L-P1. */
  @Test
  void aWallOfTwoColorsIsUnevenHoweverEquallyBrightTheyAre() {
    double plain = study(Synthetic.head(new Random(1), arena)).evenness().gradient();
    Picture painted = Synthetic.head(new Random(1), arena);
    Mat half = arena.own(painted.pixels().colRange(0, Synthetic.WIDTH / 2));
    Core.add(half, new Scalar(-60, 12, 0), half);
    assertThat(study(painted).evenness().gradient()).isGreaterThan(plain + 40);
  }

  private Study study(Picture picture) {
    return new Standardizer(Synthetic.faces())
        .study(picture, Synthetic.face(picture, arena), new Target(Synthetic.PROFILE, null), arena);
  }

  private Study studyFrom(int row, int seed) {
    Picture whole = Synthetic.head(new Random(seed), arena);
    Face face = Synthetic.face(whole, arena).moved(1, 0, -row);
    Picture cut =
        new Picture(
            arena.own(whole.pixels().submat(row, Synthetic.HEIGHT, 0, Synthetic.WIDTH).clone()), 1);
    return new Standardizer(Synthetic.faces())
        .study(cut, face, new Target(Synthetic.PROFILE, null), arena);
  }
}
