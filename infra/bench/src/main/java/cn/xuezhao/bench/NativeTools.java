package cn.xuezhao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The floor: what libjpeg-turbo's own programs spend on the same bytes. No screening can be cheaper
 * than reading its input and writing its output.
 */
final class NativeTools {

  private NativeTools() {}

  /** Nanoseconds to decode to a quarter of the size. */
  static long quarter(Path jpeg) throws IOException, InterruptedException {
    return spend(List.of("djpeg", "-scale", "1/4", "-outfile", "/dev/null", jpeg.toString()));
  }

  /** Nanoseconds to decode in full. */
  static long full(Path jpeg) throws IOException, InterruptedException {
    return spend(List.of("djpeg", "-outfile", "/dev/null", jpeg.toString()));
  }

  /** Nanoseconds to encode. */
  static long encode(Path ppm) throws IOException, InterruptedException {
    return spend(List.of("cjpeg", "-quality", "85", "-outfile", "/dev/null", ppm.toString()));
  }

  static void decode(Path jpeg, Path ppm) throws IOException, InterruptedException {
    spend(List.of("djpeg", "-outfile", ppm.toString(), jpeg.toString()));
  }

  private static long spend(List<String> command) throws IOException, InterruptedException {
    long before = ProcessorTime.endedChildren();
    Process process = new ProcessBuilder(command).inheritIO().start();
    if (process.waitFor() != 0) {
      throw new IOException(command.getFirst() + " failed on " + command.getLast());
    }
    return ProcessorTime.endedChildren() - before;
  }
}
