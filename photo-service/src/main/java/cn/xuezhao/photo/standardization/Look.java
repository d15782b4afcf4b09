package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;

/**
 * What the network was shown of a picture and what it made of it. One look is mostly enough: where
 * the frame will be about follows from the face, long before anybody knows where the hair ends.
 *
 * @param person probability of being the person, in 255ths, as large as the picture; 0 where the
 *     network has not looked
 * @param seen the part that it was shown
 */
record Look(Mat person, Rect seen) {

  /** How far nine frames of ten reach from the eye line and the middle, in face widths. */
  private static final double UP = 1.45;

  private static final double DOWN = 1.8;
  private static final double ASIDE = 1.25;

  /** Hair that ends so near to the end of what was seen, in pixels, may go on beyond it. */
  private static final int NEAR = 4;

  /** Less than this to a side is no sight, in pixels: the face lies at the end of the picture. */
  private static final int LEAST = 64;

  /** Halving a picture twice moves nothing that begins at a multiple of this. */
  private static final int STEP = 4;

  /** Where the frame of a face will be, about. */
  static Look around(Face face, Mat picture, FaceReader reader, MatArena arena) {
    double width = face.width();
    int left = down(face.centerX() - ASIDE * width);
    int top = down(face.eyeLine() - UP * width);
    int right = (int) Math.min(picture.cols(), face.centerX() + ASIDE * width);
    int bottom = (int) Math.min(picture.rows(), face.eyeLine() + DOWN * width);
    Rect part = new Rect(left, top, right - left, bottom - top);
    return Math.min(part.width, part.height) < LEAST
        ? all(picture, reader, arena)
        : at(part, picture, reader, arena);
  }

  static Look all(Mat picture, FaceReader reader, MatArena arena) {
    return at(new Rect(0, 0, picture.cols(), picture.rows()), picture, reader, arena);
  }

  private static Look at(Rect part, Mat picture, FaceReader reader, MatArena arena) {
    Mat person = arena.own(Mat.zeros(picture.size(), CvType.CV_8U));
    reader.outline(picture, part, arena).copyTo(arena.own(person.submat(part)));
    return new Look(person, part);
  }

  private static int down(double value) {
    return Math.max(0, (int) value / STEP * STEP);
  }

  /** Whether the whole head was seen, as far as one can tell. */
  boolean holds(Head head) {
    return seen.y == 0 || head.hair() > seen.y + NEAR;
  }

  /** Whether all of a frame that lies in the picture was seen. */
  boolean holds(CropPlan plan, Size size) {
    return (seen.x == 0 || plan.left() >= seen.x)
        && (seen.y == 0 || plan.top() >= seen.y)
        && isSeen(plan.left() + size.width / plan.scale(), seen.x + seen.width, person.cols())
        && isSeen(plan.top() + size.height / plan.scale(), seen.y + seen.height, person.rows());
  }

  private static boolean isSeen(double to, int seen, int end) {
    return seen >= end || to <= seen;
  }
}
