package cn.xuezhao.photo.faces;

import cn.xuezhao.photo.decoding.MatArena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * One network that looks at a square color picture. It keeps the tensors of its last run and is not
 * safe for two threads.
 */
final class Network {

  private final TensorFlowLite engine;
  private final MemorySegment interpreter;
  private final Values values;
  private final Mat input;
  private final List<MemorySegment> outputs;

  /**
   * Opens a network.
   *
   * @param side of the square it looks at, in pixels
   * @param outputs names of the tensors of its answer, in the order in which they are wanted
   */
  Network(TensorFlowLite engine, byte[] model, int side, Values values, List<String> outputs) {
    this.engine = engine;
    this.interpreter = engine.interpreter(model);
    this.values = values;
    this.input = new Mat(side, side, CvType.CV_32FC3, engine.input(interpreter).asByteBuffer());
    this.outputs = outputs.stream().map(name -> engine.output(interpreter, name)).toList();
  }

  /** Looks at a BGR picture of the size it was made for; the answer stays until the next look. */
  void look(Mat bgr, MatArena arena) {
    if (bgr.cols() != input.cols() || bgr.rows() != input.rows()) {
      throw new IllegalArgumentException("the network looks at " + input.size());
    }
    Mat rgb = arena.mat();
    Imgproc.cvtColor(bgr, rgb, Imgproc.COLOR_BGR2RGB);
    // The tensor's own memory has the right size and type, so OpenCV writes straight into it.
    rgb.convertTo(input, CvType.CV_32FC3, values.scale, values.shift);
    engine.run(interpreter);
  }

  float[] answer(int output) {
    return outputs.get(output).toArray(ValueLayout.JAVA_FLOAT);
  }

  /** How the network wants brightness. */
  enum Values {
    /** From 0 to 1. */
    POSITIVE(1 / 255.0, 0),
    /** From -1 to 1. */
    SIGNED(1 / 127.5, -1);

    private final double scale;
    private final double shift;

    Values(double scale, double shift) {
      this.scale = scale;
      this.shift = shift;
    }
  }
}
