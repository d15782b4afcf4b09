package cn.xuezhao.photo.faces;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.dnn.Dnn;
import org.opencv.imgproc.Imgproc;

/** Tells person from background for every pixel, roughly: the network sees 256 x 256. */
final class PersonOutline {

  private static final int SIDE = 256;

  private final Models models;

  PersonOutline(Models models) {
    this.models = models;
  }

  /** Probability 0 to 1 that a pixel belongs to the person, as large as the input. */
  Mat of(Mat bgr, MatArena arena) {
    Mat blob =
        arena.own(
            Dnn.blobFromImage(
                shrunk(bgr, arena),
                1 / 255.0,
                new Size(SIDE, SIDE),
                new Scalar(0, 0, 0),
                true,
                false,
                CvType.CV_32F));
    Mat mask = arena.own(new Mat(SIDE, SIDE, CvType.CV_32F));
    mask.put(0, 0, models.person(blob, arena));
    Mat full = arena.mat();
    Imgproc.resize(mask, full, bgr.size(), 0, 0, Imgproc.INTER_CUBIC);
    return full;
  }

  private static Mat shrunk(Mat bgr, MatArena arena) {
    Mat small = arena.mat();
    Imgproc.resize(bgr, small, new Size(SIDE, SIDE), 0, 0, Imgproc.INTER_AREA);
    return small;
  }
}
