package cn.xuezhao.photo.decoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/** A child whose works do what hostile pictures might make it do. */
final class HostileProcess {

  static final int ECHO = 0;
  static final int LOOP = 1;
  static final int EXIT = 2;
  static final int FILL_HEAP = 3;
  static final int FILL_NATIVE_MEMORY = 4;
  static final int CHATTER = 5;
  static final int UNDECODABLE = 6;
  static final int BREAK = 7;

  private HostileProcess() {}

  public static void main(String[] arguments) throws IOException {
    DecoderChild.serve(
        Path.of(arguments[0]),
        () -> {
          List<PixelWork> works = new ArrayList<>();
          for (int kind = ECHO; kind <= BREAK; kind++) {
            works.add(new Work(kind));
          }
          return works;
        });
  }

  private record Work(int kind) implements PixelWork {

    @Override
    public void run(DataInput instructions, byte[] picture, DataOutput answer, MatArena arena)
        throws IOException {
      switch (kind) {
        case LOOP -> loop();
        case EXIT -> Runtime.getRuntime().halt(134);
        case FILL_HEAP -> fillHeap();
        case FILL_NATIVE_MEMORY -> fillNativeMemory();
        case CHATTER -> System.out.println("a native library talks");
        case UNDECODABLE -> throw new UndecodablePicture("no picture");
        case BREAK -> throw new CvException("assertion failed");
        default -> answer.write(picture);
      }
    }

    private static void loop() {
      double sum = 0;
      while (sum >= 0) {
        sum = Math.abs(Math.sin(sum));
      }
    }

    private static void fillHeap() {
      List<byte[]> all = new ArrayList<>();
      while (all.size() < Integer.MAX_VALUE) {
        all.add(new byte[1 << 20]);
      }
    }

    private static void fillNativeMemory() {
      List<Mat> all = new ArrayList<>();
      while (all.size() < Integer.MAX_VALUE) {
        all.add(new Mat(4000, 4000, CvType.CV_8U, new Scalar(1)));
      }
    }
  }
}
