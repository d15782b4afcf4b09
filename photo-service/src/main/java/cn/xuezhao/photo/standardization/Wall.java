package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.FaceReader;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The color of the old background at every pixel, also behind the hair: the fitted surface plus
 * what the wall next to the person differs from it, such as the faint shadow beside a neck.
 *
 * @param mat 8 bits per channel
 * @param bgr the same as an array
 * @param isColored whether it has a color that hardly anything else in the picture has
 * @param isBare whether nothing but the person is before it
 */
@SuppressWarnings("ArrayRecordComponent") // pixels, never compared
record Wall(Mat mat, byte[] bgr, double noise, boolean isColored, boolean isBare) {

  /** How far the wall beside the person speaks for the wall behind it, in pixels. */
  private static final double REACH = 64;

  /** A larger difference is an object, not shade. */
  private static final double SHADE = 40;

  /** Where the network sees nobody, only loose strands are not wall. */
  private static final double NOBODY = 0.2;

  /** From here a wall is called colored: deviation of its channels, in levels of 255. */
  private static final double COLORED = 20;

  /** A strand is seen in a window of this side, in pixels; a shadow is wider. */
  private static final int STRAND = 5;

  /** The range of levels in such a window of a wall without grain. */
  private static final double EVEN = 10;

  static Wall of(Mat mat, double noise, boolean isBare) {
    return of(mat, Core.mean(mat), noise, isBare);
  }

  private static Wall of(Mat mat, Scalar mean, double noise, boolean isBare) {
    return new Wall(mat, Pixels.bytes(mat), noise, isColored(mean), isBare);
  }

  static Wall of(Study study, MatArena arena) {
    double noise = study.evenness().noise();
    Mat known = seen(study, arena);
    Mat off = study.off();
    Core.bitwise_and(known, bare(off, noise, arena), known);
    Mat shade = arena.mat();
    Core.compare(off, new Scalar(SHADE), shade, Core.CMP_LE);
    Core.bitwise_and(known, shade, known);
    Mat half = arena.mat();
    Spread.halved(study.bgr(), arena).convertTo(half, CvType.CV_32F);
    Mat even = arena.mat();
    Imgproc.resize(study.grid(), even, half.size(), 0, 0, Imgproc.INTER_LINEAR);
    Core.subtract(half, even, half);
    Mat wall = new Spread(known, arena).of(half, REACH);
    Core.add(wall, study.grid(), wall);
    Mat full = Spread.enlarged(wall, study.bgr().size(), arena);
    return of(full, Core.mean(wall), noise, study.isBare());
  }

  private static boolean isColored(Scalar mean) {
    double light = (mean.val[0] + mean.val[1] + mean.val[2]) / 3;
    double squares = 0;
    for (int channel = 0; channel < 3; channel++) {
      squares += (mean.val[channel] - light) * (mean.val[channel] - light);
    }
    return Math.sqrt(squares / 3) > COLORED;
  }

  /** Mask of the background, and of the band where nobody is. */
  private static Mat seen(Study study, MatArena arena) {
    Mat nobody = arena.mat();
    Core.compare(study.person(), FaceReader.outlined(NOBODY), nobody, Core.CMP_LT);
    Core.bitwise_and(nobody, study.regions().of(Regions.BAND, arena), nobody);
    Core.bitwise_or(nobody, study.wall(arena), nobody);
    return nobody;
  }

  /** Where no strand is near: nothing thin stands out, neither darker nor lighter. */
  private static Mat bare(Mat off, double noise, MatArena arena) {
    Mat square =
        arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(STRAND, STRAND)));
    Mat range = arena.mat();
    Imgproc.morphologyEx(off, range, Imgproc.MORPH_GRADIENT, square);
    Mat even = arena.mat();
    Core.compare(range, new Scalar(EVEN + 8 * noise), even, Core.CMP_LE);
    return even;
  }

  /** How different every pixel is from the wall behind it, in levels of 255. */
  Mat distances(Pixels pixels, MatArena arena) {
    return distances(pixels.mat(), mat, arena);
  }

  /**
   * How different every pixel is from another, in levels of 255 of the channel that differs most.
   */
  static Mat distances(Mat bgr, Mat other, MatArena arena) {
    Mat off = arena.mat();
    Core.absdiff(bgr, other, off);
    Mat most = arena.mat();
    Core.extractChannel(off, most, 0);
    Mat next = arena.mat();
    for (int channel = 1; channel < 3; channel++) {
      Core.extractChannel(off, next, channel);
      Core.max(most, next, most);
    }
    return most;
  }

  /** Mask of where two pictures differ by no more than that in any channel, in levels of 255. */
  static Mat alike(Mat bgr, Mat other, double most, MatArena arena) {
    Mat alike = arena.mat();
    Core.compare(distances(bgr, other, arena), new Scalar(most), alike, Core.CMP_LE);
    return alike;
  }

  /** Mask of where a picture differs by no more than that from one color in any channel. */
  static Mat alike(Mat bgr, Scalar color, double most, MatArena arena) {
    double[] least = new double[3];
    double[] highest = new double[3];
    for (int channel = 0; channel < 3; channel++) {
      least[channel] = Math.ceil(color.val[channel] - most);
      highest[channel] = Math.floor(color.val[channel] + most);
    }
    Mat alike = arena.mat();
    Core.inRange(bgr, new Scalar(least), new Scalar(highest), alike);
    return alike;
  }

  /** One of three values of a pixel, 0 to 255. */
  int at(int index) {
    return bgr[index] & 0xFF;
  }

  /** How different the person beside a pixel is, in levels of the channel that differs most. */
  int contrast(byte[] colors, int index) {
    int most = 0;
    for (int at = index * 3; at < index * 3 + 3; at++) {
      most = Math.max(most, Math.abs((colors[at] & 0xFF) - at(at)));
    }
    return most;
  }

  /** How differently colored the person beside a pixel is, brightness apart. */
  float colorContrast(byte[] colors, int index) {
    int at = index * 3;
    float blue = (colors[at] & 0xFF) - at(at);
    float green = (colors[at + 1] & 0xFF) - at(at + 1);
    float red = (colors[at + 2] & 0xFF) - at(at + 2);
    float light = (blue + green + red) / 3;
    float sum = blue * blue + green * green + red * red - 3 * light * light;
    return (float) Math.sqrt(Math.max(0, sum) / 3);
  }
}
