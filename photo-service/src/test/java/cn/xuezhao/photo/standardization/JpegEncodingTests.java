package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/** What holds for the file of every picture, tried on painted ones of every degree of detail. */
class JpegEncodingTests {

  private final MatArena arena = new MatArena();

  @BeforeAll
  static void load() {
    assertThat(Synthetic.faces()).isNotNull();
  }

  @AfterEach
  void free() {
    arena.close();
  }

  @RepeatedTest(20)
  void keepsEveryRuleOfTheFile(RepetitionInfo round) {
    Mat picture = detailed(round.getCurrentRepetition() / 20.0, round.getCurrentRepetition());
    JpegFile file = JpegFile.read(encode(picture).bytes());

    assertThat(file.length()).isBetween(20_480, 40_000);
    assertThat(file.quality()).isGreaterThanOrEqualTo(60);
    assertThat(file.baseline()).isTrue();
    assertThat(file.bitsPerChannel() * file.channels()).isEqualTo(24);
    assertThat(file.densityPerInch()).isEqualTo(300);
    assertThat(file.metadata()).isEmpty();
    assertThat(file.complete()).isTrue();
  }

  @RepeatedTest(5)
  void givesTheSameBytesForTheSamePicture(RepetitionInfo round) {
    Mat picture = detailed(0.2 * round.getCurrentRepetition(), 7);
    assertThat(encode(picture).bytes()).isEqualTo(encode(picture.clone()).bytes());
  }

  @Test
  void prefersAFullFile() {
    assertThat(encode(detailed(0.7, 1)).bytes().length).isGreaterThan(38_000);
  }

  /** Receivers refuse what is shorter, however little there is to see. */
  @Test
  void writesAPlainPictureAsLongAsItMustBe() {
    JpegFile file = JpegFile.read(encode(detailed(0, 1)).bytes());
    assertThat(file.length()).isBetween(20_480, 40_000);
    assertThat(file.baseline()).isTrue();
    assertThat(file.complete()).isTrue();
  }

  @Test
  void softensOnlyWhatDoesNotFitOtherwise() {
    assertThat(encode(detailed(0.5, 3)).softened()).isZero();
    JpegEncoding.Encoded crowded = encode(detailed(4, 3));
    assertThat(crowded.softened()).isPositive();
    assertThat(crowded.bytes().length).isLessThanOrEqualTo(40_000);
  }

  /** What the excerpt says of the whole decides the first trial. */
  @RepeatedTest(5)
  void tellsTheLengthOfAFileByItsExcerpt(RepetitionInfo round) {
    Mat picture = detailed(0.3 * round.getCurrentRepetition(), 5);
    double told = Excerpt.TIMES * length(Excerpt.of(picture, arena));
    assertThat(told / length(picture)).isBetween(0.85, 1.15);
  }

  private double length(Mat picture) {
    MatOfByte bytes = arena.own(new MatOfByte());
    Imgcodecs.imencode(".jpg", picture, bytes);
    return bytes.total();
  }

  private JpegEncoding.Encoded encode(Mat picture) {
    return JpegEncoding.encode(picture, Synthetic.PROFILE, arena);
  }

  /** Noise of this strength on a soft shape; at 0 only the shape. */
  private Mat detailed(double detail, int seed) {
    Random random = new Random(seed);
    Mat picture = arena.own(new Mat(640, 480, CvType.CV_8UC3, new Scalar(255, 197, 100)));
    Imgproc.circle(
        picture,
        new org.opencv.core.Point(240, 300),
        150,
        new Scalar(random.nextInt(255), 120, 160),
        Imgproc.FILLED);
    Imgproc.GaussianBlur(picture, picture, new Size(0, 0), 4);
    Core.setRNGSeed(seed);
    Mat noise = arena.own(new Mat(640, 480, CvType.CV_8UC3));
    Core.randn(noise, 0, Math.max(1e-6, 14 * detail));
    Core.add(picture, noise, picture);
    return picture;
  }
}
