package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/**
 * Hair that hangs over a place: brightness changes across it and hardly along it, while wrinkles
 * run the other way and skin has neither. Light and gray hair may have the very color of skin.
 */
final class Strands {

  /** Below this share of the light of skin there is too little texture to have a direction. */
  private static final double TEXTURE = 0.025;

  /** Change across to change along: nearly twice on a frown, more than that on strands. */
  private static final double SKIN = 1.6;

  private static final double HAIR = 2.4;

  /** Even skin hardly changes at all, in levels per pixel. */
  private static final double LEAST = 0.3;

  /** The weights of Sobel add up to this many levels per level and pixel. */
  private static final double SOBEL = 8;

  private Strands() {}

  /**
   * How much of a place is surely not under hanging hair, 0 to 1.
   *
   * @param skin the light of the cheeks
   */
  static double free(Chip chip, Mat place, double skin, MatArena arena) {
    Rect box = Imgproc.boundingRect(place);
    if (box.width < 3 || box.height < 3) {
      return 1;
    }
    Mat gray = arena.own(chip.gray().submat(box));
    Mat within = arena.own(place.submat(box));
    double across = change(gray, 1, 0, within, arena);
    if (across < TEXTURE * skin) {
      return 1;
    }
    double along = change(gray, 0, 1, within, arena);
    double direction = across / Math.max(LEAST, along);
    return Math.clamp((HAIR - direction) / (HAIR - SKIN), 0, 1);
  }

  private static double change(Mat gray, int across, int along, Mat within, MatArena arena) {
    Mat slope = arena.mat();
    Imgproc.Sobel(gray, slope, CvType.CV_16S, across, along, 3);
    Core.convertScaleAbs(slope, slope);
    return Core.mean(slope, within).val[0] / SOBEL;
  }
}
