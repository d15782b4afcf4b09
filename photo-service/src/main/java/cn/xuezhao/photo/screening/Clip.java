package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/** Cuts what is inside: a face may reach beyond its picture, and a crop may leave it out. */
final class Clip {

  private Clip() {}

  /** The part of a box that lies in a picture; empty when there is too little to measure. */
  static Optional<Rect> box(Mat picture, double left, double top, double right, double bottom) {
    int x = (int) Math.max(0, left);
    int y = (int) Math.max(0, top);
    int width = (int) Math.min(picture.cols(), right) - x;
    int height = (int) Math.min(picture.rows(), bottom) - y;
    return width < 3 || height < 3 ? Optional.empty() : Optional.of(new Rect(x, y, width, height));
  }

  /** The pixels of such a part, row by row without gaps. */
  static byte[] bytes(Mat picture, Rect box, MatArena arena) {
    Mat dense = arena.own(arena.own(picture.submat(box)).clone());
    byte[] bytes = new byte[(int) dense.total() * dense.channels()];
    dense.get(0, 0, bytes);
    return bytes;
  }
}
