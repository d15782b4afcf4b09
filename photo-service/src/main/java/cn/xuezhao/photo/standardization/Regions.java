package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Divides the frame: surely person, surely background, and a band between in which the color
 * decides. The band is wide around hair and narrow around shoulders, and never reaches the face.
 */
@SuppressWarnings("ArrayRecordComponent") // pixels, never compared
record Regions(Mat kindMat, Mat solidMat, byte[] kinds, byte[] solid) {

  static final byte BACKGROUND = 0;
  static final byte BAND = 1;
  static final byte PERSON = 2;
  static final byte OUTSIDE = 3;

  /** Distances are measured on a grid as fine as this, in pixels. */
  private static final int GRID = 3;

  /** What one face width is in the numbers of a matrix of distances; half of it is the most. */
  private static final double FACE = 500;

  private static final double SURE = 0.9;
  private static final double SURELY_NOT = 0.15;

  /** Half widths of the band in face widths: hair stands out, skin and cloth do not. */
  private static final double HAIR_OUT = 0.16;

  private static final double HAIR_FAR = 0.4;

  private static final double HAIR_IN = 0.11;
  private static final double SOLID_OUT = 0.06;
  private static final double SOLID_IN = 0.035;

  /** Reach of face with ears and of the neck to each side, of the shoulders below the chin. */
  private static final double EARS = 0.6;

  private static final double NECK = 0.4;
  private static final double SHOULDERS = 0.25;

  /**
   * What is drawn for face, neck and cloth, and for what is beside the face: ears, and hair too.
   */
  private static final int FIRM = 255;

  private static final int BESIDE = 128;

  /** The cheeks reach this much beyond the oval of the landmarks. */
  private static final double CHEEK = 0.08;

  static Regions of(Framed framed, MatArena arena) {
    Mat person = coarse(framed.person(), arena);
    Mat sure = largest(above(person, 255 * SURE, arena), framed.face(), arena);
    Mat unlikely = upTo(person, 255 * SURELY_NOT, arena);
    Mat inside = distance(sure, framed, arena);
    Mat outside = distance(unlikely, framed, arena);
    Mat solid = solid(framed, arena);
    Mat inner = above(inside, FACE * HAIR_IN, arena);
    Mat outer = upTo(outside, FACE * HAIR_OUT, arena);
    Mat near = upTo(outside, FACE * SOLID_OUT, arena);
    above(inside, FACE * SOLID_IN, arena).copyTo(inner, solid);
    // What is beside the face but not near it is no ear.
    Mat far = arena.mat();
    Core.bitwise_not(near, far);
    Core.bitwise_and(far, upTo(solid, BESIDE, arena), far);
    solid.setTo(new Scalar(0), far);
    near.copyTo(outer, solid);
    Imgproc.fillConvexPoly(
        inner, FaceOval.of(framed.face(), FaceOval.SURE, arena), new Scalar(255));
    Imgproc.fillConvexPoly(
        solid, FaceOval.of(framed.face(), FaceOval.SURE, arena), new Scalar(FIRM));
    return of(kinds(inner, outer, framed, arena), solid);
  }

  /**
   * @param kinds one of the four per pixel
   * @param solid what the edge of the person is there
   */
  static Regions of(Mat kinds, Mat solid) {
    return new Regions(kinds, solid, Pixels.bytes(kinds), Pixels.bytes(solid));
  }

  /** The network saw 256 pixels to a side: on a coarser grid hardly anything is lost. */
  private static Mat coarse(Mat person, MatArena arena) {
    Mat grid = arena.mat();
    Size size = new Size(Math.ceilDiv(person.cols(), GRID), Math.ceilDiv(person.rows(), GRID));
    Imgproc.resize(person, grid, size, 0, 0, Imgproc.INTER_LINEAR);
    return grid;
  }

  /** Where the edge of the person is skin or cloth: face with ears, neck, shoulders. */
  private static Mat solid(Framed framed, MatArena arena) {
    Face face = framed.face();
    Mat mask = arena.own(Mat.zeros(framed.bgr().size(), CvType.CV_8U));
    double shoulders = face.chin().y + SHOULDERS * face.width();
    box(mask, new Rect(new Point(0, shoulders), new Point(mask.cols(), mask.rows())), FIRM);
    box(mask, upright(face, EARS, face.forehead().y, face.chin().y), BESIDE);
    Imgproc.fillConvexPoly(mask, FaceOval.of(face, 1 + CHEEK, arena), new Scalar(FIRM));
    double neck = face.chin().y - 0.1 * face.width();
    box(mask, upright(face, NECK, neck, mask.rows()), FIRM);
    return mask;
  }

  /** As far to either side of the face's middle as the share of its width says. */
  private static Rect upright(Face face, double aside, double from, double to) {
    return new Rect(
        new Point(face.centerX() - aside * face.width(), from),
        new Point(face.centerX() + aside * face.width(), to));
  }

  private static void box(Mat mask, Rect area, int value) {
    Imgproc.rectangle(mask, area, new Scalar(value), Imgproc.FILLED);
  }

  byte kind(int index) {
    return kinds[index];
  }

  /** Mask of one kind. */
  Mat of(byte kind, MatArena arena) {
    return equal(kindMat, kind, arena);
  }

  /** Mask of where the person surely is, or may be. */
  Mat person(MatArena arena) {
    Mat mask = arena.mat();
    Core.inRange(kindMat, new Scalar(BAND), new Scalar(PERSON), mask);
    return mask;
  }

  /** Mask of where loose hair may be, not skin or cloth. */
  Mat hair(MatArena arena) {
    return equal(solidMat, 0, arena);
  }

  /** Mask of face, neck and cloth. */
  Mat firm(MatArena arena) {
    return equal(solidMat, FIRM, arena);
  }

  /**
   * The same with a wider band, for hair that stands out far. Only before a wall on which nothing
   * else is.
   */
  Regions widened(Framed framed, MatArena arena) {
    Mat person = coarse(framed.person(), arena);
    Mat outside = distance(upTo(person, 255 * SURELY_NOT, arena), framed, arena);
    Mat far = upTo(outside, FACE * HAIR_FAR, arena);
    Core.bitwise_and(far, hair(arena), far);
    Core.bitwise_and(far, of(BACKGROUND, arena), far);
    Mat all = arena.own(kindMat.clone());
    all.setTo(new Scalar(BAND), far);
    return new Regions(all, solidMat, Pixels.bytes(all), solid);
  }

  private static Mat equal(Mat values, int value, MatArena arena) {
    Mat mask = arena.mat();
    Core.compare(values, new Scalar(value), mask, Core.CMP_EQ);
    return mask;
  }

  /** Whether this is beside the face, where ears are, and hair too. */
  boolean isBeside(int index) {
    return (solid[index] & 0xFF) == BESIDE;
  }

  /** Whether loose hair may be here, not skin or cloth. */
  boolean isHair(int index) {
    return solid[index] == 0;
  }

  private static Mat kinds(Mat inner, Mat outer, Framed framed, MatArena arena) {
    Mat kinds = arena.own(new Mat(inner.size(), CvType.CV_8U, new Scalar(BACKGROUND)));
    kinds.setTo(new Scalar(BAND), outer);
    kinds.setTo(new Scalar(PERSON), inner);
    // What lies outside the picture is new background, whatever the repeated edge looks like.
    int top = (int) Math.ceil(framed.plan().toResult(new Point(0, 0)).y);
    int rows = Math.max(0, Math.min(kinds.rows(), top));
    arena.own(kinds.rowRange(0, rows)).setTo(new Scalar(OUTSIDE));
    return kinds;
  }

  private static Mat above(Mat values, double threshold, MatArena arena) {
    Mat mask = arena.mat();
    Core.compare(values, new Scalar(threshold), mask, Core.CMP_GT);
    return mask;
  }

  private static Mat upTo(Mat values, double threshold, MatArena arena) {
    Mat mask = arena.mat();
    Core.compare(values, new Scalar(threshold), mask, Core.CMP_LE);
    return mask;
  }

  /** Keeps the part that holds the face: other blobs are objects or other people. */
  private static Mat largest(Mat mask, Face face, MatArena arena) {
    Mat labels = arena.mat();
    Imgproc.connectedComponents(mask, labels);
    Point nose = face.at(1);
    int x = (int) Math.max(0, Math.min(mask.cols() - 1, nose.x / GRID));
    int y = (int) Math.max(0, Math.min(mask.rows() - 1, nose.y / GRID));
    double label = labels.get(y, x)[0];
    Mat kept = arena.mat();
    if (label == 0) {
      return mask;
    }
    Core.compare(labels, new Scalar(label), kept, Core.CMP_EQ);
    return kept;
  }

  /**
   * How far every pixel of the frame is inside a mask on that grid, 8 bits. Outside the frame the
   * person goes on: no band along the lower edge.
   */
  private static Mat distance(Mat mask, Framed framed, MatArena arena) {
    Mat distances = arena.mat();
    Imgproc.distanceTransform(mask, distances, Imgproc.DIST_L2, Imgproc.DIST_MASK_5);
    distances.convertTo(distances, CvType.CV_8U, GRID * FACE / framed.face().width());
    Mat full = arena.mat();
    Imgproc.resize(distances, full, framed.bgr().size(), 0, 0, Imgproc.INTER_LINEAR);
    return full;
  }
}
