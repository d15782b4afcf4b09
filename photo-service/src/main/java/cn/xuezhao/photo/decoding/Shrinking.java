package cn.xuezhao.photo.decoding;

import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Makes pictures smaller, so that every pixel counts. Halving is what OpenCV does fastest by far,
 * and it is done once for all who ask; the rest, less than a half, reads the four pixels around
 * each point.
 */
public final class Shrinking {

  private Shrinking() {}

  /**
   * The same picture at another size; a larger one is read between its pixels. The picture must not
   * change afterwards.
   */
  public static Mat to(Size size, Mat picture, MatArena arena) {
    return to(size, picture, new Rect(0, 0, picture.cols(), picture.rows()), arena);
  }

  /** The same for a part of a picture; exactly so where it begins at even pixels. */
  public static Mat to(Size size, Mat picture, Rect part, MatArena arena) {
    Mat halved = picture;
    Rect wanted = part;
    while (wanted.width >= 2 * size.width && wanted.height >= 2 * size.height) {
      halved = arena.once(halved, larger -> half(larger, arena));
      wanted = new Rect(wanted.x >> 1, wanted.y >> 1, wanted.width >> 1, wanted.height >> 1);
    }
    Mat result = arena.mat();
    Imgproc.resize(arena.own(halved.submat(wanted)), result, size, 0, 0, Imgproc.INTER_LINEAR);
    return result;
  }

  /** An odd last row or column is left out: only of exactly two pixels OpenCV makes one quickly. */
  private static Mat half(Mat picture, MatArena arena) {
    int columns = picture.cols() >> 1;
    int rows = picture.rows() >> 1;
    Mat even = arena.own(picture.submat(0, 2 * rows, 0, 2 * columns));
    Mat half = arena.mat();
    Imgproc.resize(even, half, new Size(columns, rows), 0, 0, Imgproc.INTER_AREA);
    return half;
  }
}
