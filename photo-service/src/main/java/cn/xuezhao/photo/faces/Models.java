package cn.xuezhao.photo.faces;

import cn.xuezhao.photo.decoding.MatArena;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/**
 * The neural networks of one child. A network keeps the tensors of its last run and is not safe for
 * two threads, so every child has its own set.
 */
public final class Models {

  private final Net wideDetector = load("face_detection_full_range.tflite");
  private final Net nearDetector = load("face_detection_short_range.tflite");
  private final Net mesh = load("face_landmark.tflite");
  private final Net person = load("selfie_segmentation.tflite");

  /** Reads the models from the class path; takes about 50 ms. */
  public Models() {}

  Outputs wideDetector(Mat blob, MatArena arena) {
    return run(
        wideDetector,
        List.of("reshaped_classifier_face_4", "reshaped_regressor_face_4"),
        blob,
        arena);
  }

  Outputs nearDetector(Mat blob, MatArena arena) {
    return run(nearDetector, List.of("classificators", "regressors"), blob, arena);
  }

  Outputs mesh(Mat blob, MatArena arena) {
    return run(mesh, List.of("conv2d_21", "conv2d_31"), blob, arena);
  }

  float[] person(Mat blob, MatArena arena) {
    return run(person, List.of("activation_10"), blob, arena).first();
  }

  private static Outputs run(Net net, List<String> names, Mat blob, MatArena arena) {
    net.setInput(blob);
    List<Mat> outputs = new java.util.ArrayList<>();
    net.forward(outputs, names);
    outputs.forEach(arena::own);
    return new Outputs(
        floats(outputs.getFirst(), arena),
        outputs.size() > 1 ? floats(outputs.get(1), arena) : new float[0]);
  }

  private static float[] floats(Mat tensor, MatArena arena) {
    Mat row = arena.own(tensor.reshape(1, 1));
    float[] values = new float[(int) row.total()];
    row.get(0, 0, values);
    return values;
  }

  private static Net load(String name) {
    try (InputStream in = Models.class.getResourceAsStream("/models/" + name)) {
      if (in == null) {
        throw new IllegalStateException("model missing from the class path: " + name);
      }
      MatOfByte bytes = new MatOfByte(in.readAllBytes());
      Net net = Dnn.readNetFromTFLite(bytes);
      bytes.release();
      return net;
    } catch (IOException e) {
      throw new UncheckedIOException("model unreadable: " + name, e);
    }
  }

  /** What a network answered, flat. */
  @SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
  record Outputs(float[] first, float[] second) {}
}
