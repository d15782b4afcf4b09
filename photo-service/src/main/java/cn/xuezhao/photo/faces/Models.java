package cn.xuezhao.photo.faces;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The neural networks of one child. A network keeps the tensors of its last run and is not safe for
 * two threads, so every child has its own set.
 */
public final class Models {

  private final TensorFlowLite engine = new TensorFlowLite();
  private final Network wideDetector =
      open(
          "face_detection_full_range",
          192,
          Network.Values.SIGNED,
          "reshaped_classifier_face_4",
          "reshaped_regressor_face_4");
  private final Network nearDetector =
      open(
          "face_detection_short_range", 128, Network.Values.SIGNED, "classificators", "regressors");
  private final Network mesh =
      open("face_landmark", 192, Network.Values.POSITIVE, "conv2d_21", "conv2d_31");
  private final Network person =
      open("selfie_segmentation", 256, Network.Values.POSITIVE, "activation_10");

  /** Reads the models from the class path; the native libraries must be loaded. */
  public Models() {}

  /** Counts faces best: scores, then boxes and eyes, of 48 x 48 anchors in 192 x 192 pixels. */
  Network wideDetector() {
    return wideDetector;
  }

  /** Finds one large face: the same of 896 anchors in 128 x 128 pixels. */
  Network nearDetector() {
    return nearDetector;
  }

  /** 468 landmarks in 192 x 192 pixels, and a logit of there being a face. */
  Network mesh() {
    return mesh;
  }

  /** The probability of each of 256 x 256 pixels of being a person. */
  Network person() {
    return person;
  }

  private Network open(String name, int side, Network.Values values, String... outputs) {
    String path = "/models/" + name + ".tflite";
    try (InputStream in = Models.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("model missing from the class path: " + path);
      }
      return new Network(engine, in.readAllBytes(), side, values, List.of(outputs));
    } catch (IOException e) {
      throw new UncheckedIOException("model unreadable: " + path, e);
    }
  }
}
