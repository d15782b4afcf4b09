package cn.xuezhao.photo.decoding;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.opencv.core.Mat;

/**
 * Owns every matrix of one piece of work and frees them together. OpenCV's own finalizers run far
 * too late: without an arena a child grows by the size of every picture it has seen.
 */
public final class MatArena implements AutoCloseable {

  private final List<Mat> mats = new ArrayList<>();
  private final IdentityHashMap<Mat, Mat> made = new IdentityHashMap<>();

  /** An empty matrix that lives as long as this arena. */
  public Mat mat() {
    return own(new Mat());
  }

  /** Takes over a matrix that somebody else made. */
  public <M extends Mat> M own(M mat) {
    mats.add(mat);
    return mat;
  }

  /** What is made of a matrix that nobody changes any more, made once. */
  Mat once(Mat of, UnaryOperator<Mat> maker) {
    return made.computeIfAbsent(of, maker);
  }

  @Override
  public void close() {
    for (Mat mat : mats.reversed()) {
      mat.release();
    }
    mats.clear();
    made.clear();
  }
}
