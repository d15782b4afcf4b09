package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Point;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** The portrait is resampled and nothing else: the standard forbids every other change of it. */
class FidelityTests {

  private final MatArena arena = new MatArena();

  @AfterEach
  void free() {
    arena.close();
  }

  @RepeatedTest(12)
  void leavesThePersonOfEveryPictureUntouched(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    OutputProfile profile =
        Synthetic.PROFILE.on(
            List.of(new Rgb(100, 197, 255), new Rgb(255, 255, 255), new Rgb(240, 240, 240))
                .get(round.getCurrentRepetition() % 3));
    Made made = Made.of(Synthetic.head(random, arena), profile, arena);

    assertThat(made.failures()).isEmpty();
    for (int i = 0; i < made.matte.opacity().length; i++) {
      if (made.matte.opacity()[i] >= 1) {
        int row = i / 480;
        assertThat(made.composed.get(row, i - row * 480))
            .isEqualTo(made.study.bgr().get(row, i - row * 480));
      }
    }
  }

  @RepeatedTest(12)
  void putsNothingButTheBackgroundWhereNobodyIs(RepetitionInfo round) {
    Random random = new Random(round.getCurrentRepetition());
    Made made = Made.of(Synthetic.head(random, arena), Synthetic.PROFILE, arena);
    for (int i = 0; i < made.matte.opacity().length; i++) {
      if (made.matte.opacity()[i] <= 0) {
        int row = i / 480;
        assertThat(made.composed.get(row, i - row * 480)).containsExactly(255, 197, 100);
      }
    }
  }

  @Test
  void tellsThatAnOpaquePixelWasChanged() {
    Made made = Made.of(Synthetic.head(new Random(1), arena), Synthetic.PROFILE, arena);
    double[] pixel = made.composed.get(300, 240);
    pixel[1] = (pixel[1] + 1) % 255;
    made.composed.put(300, 240, pixel);
    assertThat(made.failures()).containsExactly("opaque pixels changed: 1 values");
  }

  @Test
  void tellsThatAFaceWasSeenThrough() {
    Made made = Made.of(Synthetic.head(new Random(1), arena), Synthetic.PROFILE, arena);
    made.matte.matrix().put(300, 240, 0.5f);
    assertThat(made.failures()).containsExactly("pixels of the face not opaque: 1");
  }

  @Test
  void tellsThatAFaceWasRetouched() {
    Made made = Made.of(Synthetic.head(new Random(1), arena), Synthetic.PROFILE, arena);
    Mat smooth = arena.mat();
    Imgproc.medianBlur(made.decoded(), smooth, 41);
    assertThat(made.failures(smooth))
        .singleElement()
        .asString()
        .startsWith("brightness of the face: off by");
  }

  /** There is one scale for both directions and no angle, so that nothing can turn or skew. */
  @Test
  void knowsNoCropThatMirrors() {
    CropPlan.Seen seen = new CropPlan.Seen(80, 250, 240, 0);
    CropPlan.Missing missing = new CropPlan.Missing(0, 0, 0);
    for (double scale : new double[] {-1, 0, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> new CropPlan(scale, 0, 0, seen, missing, false))
          .isInstanceOf(IllegalArgumentException.class);
    }
    CropPlan plan = new CropPlan(0.5, 10, 20, seen, missing, false);
    assertThat(plan.toResult(new Point(20, 20)).x).isLessThan(plan.toResult(new Point(30, 20)).x);
  }

  /** What a photo goes through, with all that lies between. */
  private record Made(
      Study study, Matte.Solved matte, Mat composed, JpegEncoding.Encoded encoded, MatArena arena) {

    static Made of(Picture picture, OutputProfile profile, MatArena arena) {
      Study study =
          new Standardizer(Synthetic.faces())
              .study(picture, Synthetic.face(picture, arena), new Target(profile, null), arena);
      Wall wall = Wall.of(study, arena);
      Matte.Solved matte =
          Matte.solve(study.pixels(), study.regions(), wall, study.person(), arena);
      Mat composed = Composition.on(profile.background(), study.pixels(), matte, wall, arena);
      JpegEncoding.Encoded encoded = JpegEncoding.encode(composed, profile, arena);
      return new Made(study, matte, composed, encoded, arena);
    }

    Mat decoded() {
      return arena.own(
          Imgcodecs.imdecode(arena.own(new MatOfByte(encoded.bytes())), Imgcodecs.IMREAD_COLOR));
    }

    List<String> failures() {
      return failures(decoded());
    }

    List<String> failures(Mat decoded) {
      return Fidelity.failures(
          study.framed(), new Fidelity.Product(matte.matrix(), composed, encoded, decoded), arena);
    }
  }
}
