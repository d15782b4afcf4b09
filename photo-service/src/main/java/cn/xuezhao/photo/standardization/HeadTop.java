package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Mat;

/** Finds the highest point of the hair, which the standard calls 头顶发际. */
final class HeadTop {

  /** A row counts as head when this share of the face's width is person: strands do not. */
  private static final double MIN_SHARE = 0.06;

  /** The head is looked for above the face and this far to its sides, in face widths. */
  private static final double REACH = 0.55;

  private HeadTop() {}

  /**
   * First row of the head.
   *
   * @param person probability or opacity of the person, 0 to 1
   */
  static double in(Mat person, Face face) {
    int left = (int) Math.max(0, face.centerX() - REACH * face.width());
    int right = (int) Math.min(person.cols(), face.centerX() + REACH * face.width());
    int needed = (int) Math.max(2, MIN_SHARE * face.width());
    float[] row = new float[person.cols()];
    int last = (int) Math.min(person.rows() - 1, Math.max(0, face.forehead().y));
    for (int y = 0; y < last; y++) {
      person.get(y, 0, row);
      int count = 0;
      for (int x = left; x < right; x++) {
        count += row[x] > 0.5f ? 1 : 0;
      }
      if (count >= needed) {
        return y;
      }
    }
    return last;
  }
}
