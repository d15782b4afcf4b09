package cn.xuezhao.photo.faces;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Shrinking;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** Tells person from background for every pixel, roughly: the network sees 256 x 256. */
final class PersonOutline {

  private static final int SIDE = 256;

  private final Models models;

  PersonOutline(Models models) {
    this.models = models;
  }

  /** Probability that a pixel belongs to the person, in 255ths, as large as the part. */
  Mat of(Mat bgr, Rect part, MatArena arena) {
    Network network = models.person();
    network.look(Shrinking.to(new Size(SIDE, SIDE), bgr, part, arena), arena);
    Mat mask = arena.own(new Mat(SIDE, SIDE, CvType.CV_32F));
    mask.put(0, 0, network.answer(0));
    mask.convertTo(mask, CvType.CV_8U, 255);
    Mat full = arena.mat();
    // Rounder edges help in a frame; in a whole picture they would be made up.
    int filter = part.width > 2 * SIDE ? Imgproc.INTER_LINEAR : Imgproc.INTER_CUBIC;
    Imgproc.resize(mask, full, part.size(), 0, 0, filter);
    return full;
  }
}
