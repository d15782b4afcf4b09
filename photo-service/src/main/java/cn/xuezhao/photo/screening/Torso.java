package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.standardization.Study;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * The part of the frame in which clothes are.
 *
 * @param bgr the frame from the collar down
 * @param lab colors of the same, as OpenCV scales Lab to bytes
 * @param clothes mask of the same
 */
record Torso(Mat bgr, Mat lab, Mat clothes) {

  static Torso of(Study study, MatArena arena) {
    Mat clothes = study.clothes(arena);
    Rect found = Imgproc.boundingRect(clothes);
    Rect where = found.empty() ? new Rect(0, 0, 1, 1) : found;
    Mat bgr = arena.own(study.bgr().submat(where));
    Mat lab = arena.mat();
    Imgproc.cvtColor(bgr, lab, Imgproc.COLOR_BGR2Lab);
    return new Torso(bgr, lab, arena.own(clothes.submat(where)));
  }

  /** Percent of the clothes whose color lies between two others. */
  double percent(Mat colors, Scalar from, Scalar to, MatArena arena) {
    Mat like = arena.mat();
    Core.inRange(colors, from, to, like);
    Core.bitwise_and(like, clothes, like);
    return 100.0 * Core.countNonZero(like) / Math.max(1, Core.countNonZero(clothes));
  }
}
