package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/**
 * A picture as a plain array, row by row, beside the matrix of it: what is done to every pixel
 * alike is fast in matrices, what is decided pixel by pixel reads better in Java.
 *
 * @param mat the matrix, 8 bits
 * @param bgr three values per pixel
 */
@SuppressWarnings("ArrayRecordComponent") // pixels, never compared
record Pixels(Mat mat, byte[] bgr, int width, int height) {

  static Pixels of(Mat mat) {
    return new Pixels(mat, bytes(mat), mat.cols(), mat.rows());
  }

  static byte[] bytes(Mat mat) {
    byte[] bytes = new byte[(int) mat.total() * mat.channels()];
    mat.get(0, 0, bytes);
    return bytes;
  }

  static float[] plane(Mat mat) {
    float[] values = new float[(int) mat.total() * mat.channels()];
    mat.get(0, 0, values);
    return values;
  }

  /** A mask or picture of the same size from an array. */
  Mat like(byte[] values, MatArena arena) {
    Mat result = arena.own(new Mat(mat.size(), CvType.CV_8UC(values.length / size())));
    result.put(0, 0, values);
    return result;
  }

  /** One of three values of a pixel, 0 to 255. */
  int at(int index) {
    return bgr[index] & 0xFF;
  }

  int size() {
    return width * height;
  }
}
