package cn.xuezhao.photo.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.NativeImaging;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;
import org.opencv.imgproc.Imgproc;

/** What a network says does not depend on who computes it: OpenCV reads the same files. */
class NetworkTests {

  private static TensorFlowLite engine;

  private final MatArena arena = new MatArena();

  @BeforeAll
  static void load() {
    NativeImaging.load(Path.of("target", "natives"));
    engine = new TensorFlowLite();
  }

  @AfterEach
  void free() {
    arena.close();
  }

  @ParameterizedTest
  @CsvSource({
    "face_detection_full_range, 192, SIGNED, reshaped_classifier_face_4",
    "face_detection_full_range, 192, SIGNED, reshaped_regressor_face_4",
    "face_detection_short_range, 128, SIGNED, classificators",
    "face_detection_short_range, 128, SIGNED, regressors",
    "face_landmark, 192, POSITIVE, conv2d_21",
    "face_landmark, 192, POSITIVE, conv2d_31",
    "selfie_segmentation, 256, POSITIVE, activation_10"
  })
  void answersWhatOpenCvAnswers(String model, int side, Network.Values values, String output)
      throws IOException {
    Mat picture = picture(side);
    Network network = new Network(engine, file(model), side, values, List.of(output));
    network.look(picture, arena);
    float[] expected = byOpenCv(file(model), picture, values, output);
    float[] answer = network.answer(0);
    assertThat(answer).hasSameSizeAs(expected);
    double range = range(expected);
    for (int i = 0; i < answer.length; i++) {
      assertThat((double) answer[i]).isCloseTo(expected[i], within(0.002 * range));
    }
  }

  @Test
  void looksAtEachPictureAnew() throws IOException {
    Network network =
        new Network(
            engine, file("face_landmark"), 192, Network.Values.POSITIVE, List.of("conv2d_21"));
    Mat picture = picture(192);
    network.look(picture, arena);
    float[] first = network.answer(0);
    network.look(arena.own(new Mat(192, 192, CvType.CV_8UC3, new Scalar(0, 0, 0))), arena);
    assertThat(network.answer(0)).isNotEqualTo(first);
    network.look(picture, arena);
    assertThat(network.answer(0)).isEqualTo(first);
  }

  @Test
  void refusesAPictureOfAnotherSize() throws IOException {
    Network network =
        new Network(
            engine, file("face_landmark"), 192, Network.Values.POSITIVE, List.of("conv2d_21"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> network.look(picture(256), arena))
        .withMessageContaining("192x192");
  }

  /** A light disc with two dark ones, and grain, so that every layer has something to say. */
  private Mat picture(int side) {
    Mat picture = arena.own(new Mat(side, side, CvType.CV_8UC3));
    Core.setRNGSeed(7);
    Core.randu(picture, 60, 120);
    circle(picture, 0.5, 0.5, 0.3, new Scalar(120, 150, 210));
    circle(picture, 0.4, 0.42, 0.04, new Scalar(30, 30, 40));
    circle(picture, 0.6, 0.42, 0.04, new Scalar(30, 30, 40));
    Imgproc.GaussianBlur(picture, picture, new Size(0, 0), 1);
    return picture;
  }

  private static void circle(Mat picture, double x, double y, double radius, Scalar color) {
    int side = picture.cols();
    Imgproc.circle(
        picture,
        new org.opencv.core.Point(x * side, y * side),
        (int) (radius * side),
        color,
        Imgproc.FILLED);
  }

  private float[] byOpenCv(byte[] model, Mat bgr, Network.Values values, String output) {
    Net net = Dnn.readNetFromTFLite(arena.own(new MatOfByte(model)));
    double mean = values == Network.Values.SIGNED ? 127.5 : 0;
    double scale = values == Network.Values.SIGNED ? 1 / 127.5 : 1 / 255.0;
    net.setInput(
        arena.own(
            Dnn.blobFromImage(
                bgr, scale, bgr.size(), new Scalar(mean, mean, mean), true, false, CvType.CV_32F)));
    Mat answer = arena.own(net.forward(output));
    Mat row = arena.own(answer.reshape(1, 1));
    float[] expected = new float[(int) row.total()];
    row.get(0, 0, expected);
    return expected;
  }

  private static double range(float[] values) {
    double most = 1;
    for (float value : values) {
      most = Math.max(most, Math.abs(value));
    }
    return most;
  }

  private static byte[] file(String model) throws IOException {
    try (InputStream in = NetworkTests.class.getResourceAsStream("/models/" + model + ".tflite")) {
      return in.readAllBytes();
    }
  }
}
