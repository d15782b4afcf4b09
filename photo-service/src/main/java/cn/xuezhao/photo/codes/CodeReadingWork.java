package cn.xuezhao.photo.codes;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.decoding.PixelWork;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * What a child does with a picture of a collection code. The attempts go from cheap to dear and
 * each reads what the others cannot: small codes, angles up to 50 degrees, blur, motion. Of 156
 * synthetic phone pictures the chain reads 153, the best single reader 130.
 */
public final class CodeReadingWork implements PixelWork {

  static final int KIND = 2;

  private static final int[] FLAT_SIDES = {500, 800};

  /** Width of the lines that a camera sees on a screen, as a deviation in pixels. */
  private static final double WEAVE = 1.8;

  /** Undoes a slant of about 50 degrees. */
  private static final double STRETCH = 1.6;

  private final CodeLocator locator = new CodeLocator();

  /** Made in the child, after OpenCV is loaded. */
  public CodeReadingWork() {}

  @Override
  public int kind() {
    return KIND;
  }

  @Override
  public void run(DataInput instructions, byte[] bytes, DataOutput answer, MatArena arena)
      throws IOException {
    int longSide = instructions.readInt();
    Mat gray = arena.mat();
    Picture picture = Picture.decode(bytes, longSide, arena);
    Imgproc.cvtColor(picture.pixels(), gray, Imgproc.COLOR_BGR2GRAY);
    switch (answer(gray, arena)) {
      case CodeAnswer.Read(String text) -> {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        answer.writeBoolean(true);
        answer.writeInt(utf8.length);
        answer.write(utf8);
      }
      case CodeAnswer.Unread(CodeTrouble trouble) -> {
        answer.writeBoolean(false);
        answer.writeUTF(trouble.name());
      }
    }
  }

  private CodeAnswer answer(Mat gray, MatArena arena) {
    Optional<String> text =
        read(gray, arena)
            .or(() -> read(FinderPatterns.inverted(gray, arena), arena))
            .or(() -> readStretched(gray, arena))
            .or(() -> readCleaned(gray, arena));
    if (text.isEmpty()) {
      return new CodeAnswer.Unread(CodeDiagnosis.of(gray, arena));
    }
    return QrReader.readAll(gray).size() > 1
        ? new CodeAnswer.Unread(CodeTrouble.SEVERAL)
        : new CodeAnswer.Read(text.get());
  }

  /** Seen from the side a code is too narrow to be found as one, or from below too low. */
  private Optional<String> readStretched(Mat gray, MatArena arena) {
    return readStretched(gray, STRETCH, 1, arena).or(() -> readStretched(gray, 1, STRETCH, arena));
  }

  private Optional<String> readStretched(Mat gray, double across, double down, MatArena arena) {
    Mat stretched = arena.mat();
    Imgproc.resize(gray, stretched, new Size(), across, down, Imgproc.INTER_CUBIC);
    return QrReader.readThoroughly(stretched).or(() -> readFlat(stretched, arena));
  }

  /** What a screen and a dark room add: a weave of lines, noise, too little contrast. */
  private Optional<String> readCleaned(Mat gray, MatArena arena) {
    Mat smooth = arena.mat();
    Imgproc.GaussianBlur(gray, smooth, new Size(0, 0), WEAVE);
    Core.normalize(smooth, smooth, 0, 255, Core.NORM_MINMAX);
    return QrReader.readThoroughly(smooth)
        .or(() -> QrReader.readThoroughly(half(smooth, arena)))
        .or(() -> readFlat(smooth, arena));
  }

  private Optional<String> read(Mat gray, MatArena arena) {
    return QrReader.read(gray)
        .or(() -> QrReader.readThoroughly(gray))
        .or(() -> QrReader.read(half(gray, arena)))
        .or(() -> readFlat(gray, arena))
        .or(() -> QrReader.readThoroughly(sharper(gray, arena)));
  }

  private Optional<String> readFlat(Mat gray, MatArena arena) {
    for (int side : FLAT_SIDES) {
      Optional<String> text =
          locator
              .flatten(gray, side, arena)
              .flatMap(
                  flat ->
                      QrReader.readThoroughly(flat)
                          .or(() -> QrReader.readThoroughly(sharper(flat, arena))));
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  private static Mat half(Mat gray, MatArena arena) {
    Mat small = arena.mat();
    Size size = new Size(Math.max(1, gray.cols() / 2.0), Math.max(1, gray.rows() / 2.0));
    Imgproc.resize(gray, small, size, 0, 0, Imgproc.INTER_AREA);
    return small;
  }

  /** Unsharp mask: undoes much of a blurred or moving shot. */
  private static Mat sharper(Mat gray, MatArena arena) {
    Mat blurred = arena.mat();
    Imgproc.GaussianBlur(gray, blurred, new Size(0, 0), 4);
    Mat sharp = arena.mat();
    Core.addWeighted(gray, 3.2, blurred, -2.2, 0, sharp);
    return sharp;
  }
}
