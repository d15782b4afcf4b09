package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.Mat;

/**
 * A fourth of a picture, in the squares of pixels that JPEG codes: from each group of four one,
 * spread evenly. Written with some quality its file is about a fourth as long as that of the whole
 * picture, for a fourth of the work.
 */
final class Excerpt {

  /** How often the picture is longer than its excerpt; borders between squares cost a little. */
  static final double TIMES = 3.85;

  /** Side of a square with its halved color, in pixels. */
  private static final int SQUARE = 16;

  private Excerpt() {}

  static Mat of(Mat bgr, MatArena arena) {
    int columns = bgr.cols() / (2 * SQUARE);
    int rows = bgr.rows() / (2 * SQUARE);
    byte[] from = Pixels.bytes(bgr);
    byte[] to = new byte[columns * rows * SQUARE * SQUARE * 3];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int which = (column + 2 * row + row / 2) % 4;
        int x = (2 * column + which % 2) * SQUARE;
        int y = (2 * row + which / 2) * SQUARE;
        for (int line = 0; line < SQUARE; line++) {
          int source = ((y + line) * bgr.cols() + x) * 3;
          int target = ((row * SQUARE + line) * columns + column) * SQUARE * 3;
          System.arraycopy(from, source, to, target, SQUARE * 3);
        }
      }
    }
    Mat excerpt = arena.own(new Mat(rows * SQUARE, columns * SQUARE, bgr.type()));
    excerpt.put(0, 0, to);
    return excerpt;
  }
}
