package cn.xuezhao.bench;

import cn.xuezhao.photo.decoding.Stage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** Everything measured of one input. */
final class Figures {

  private final Input input;
  private final Path output;
  private final Samples decode = new Samples();
  private final Samples encode = new Samples();
  private final Samples full = new Samples();
  private final Map<Stage, Samples> stages = new EnumMap<>(Stage.class);
  private final Samples pipeline = new Samples();
  private final Samples process = new Samples();

  /**
   * @param output the standard photo of this input, not compressed
   */
  Figures(Input input, Path output) {
    this.input = input;
    this.output = output;
  }

  Input input() {
    return input;
  }

  Path output() {
    return output;
  }

  void floor(long decoding, long encoding) {
    decode.add(decoding);
    encode.add(encoding);
  }

  void fullDecode(long nanos) {
    full.add(nanos);
  }

  /** What a child reported of one photo. */
  void screening(DataInputStream spent) throws IOException {
    long sum = 0;
    for (Stage stage : Stage.values()) {
      long nanos = spent.readLong();
      of(stage).add(nanos);
      sum += nanos;
    }
    pipeline.add(sum);
    process.add(spent.readLong());
  }

  double floor() {
    return decode.median() + encode.median();
  }

  double decode() {
    return decode.median();
  }

  double encode() {
    return encode.median();
  }

  double full() {
    return full.median();
  }

  Samples of(Stage stage) {
    return stages.computeIfAbsent(stage, key -> new Samples());
  }

  /** All stages. */
  double pipeline() {
    return pipeline.median();
  }

  /** The same, comparable with a sum that was divided. */
  double meanPipeline() {
    return pipeline.mean();
  }

  /** The child as a whole, with its garbage collector and its pipes. */
  double process() {
    return process.median();
  }
}
