package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import java.util.Arrays;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Divides the frame: surely person, surely background, and a band between in which the color
 * decides. The band is wide around hair and narrow around shoulders, and never reaches the face.
 */
@SuppressWarnings("ArrayRecordComponent") // pixels, never compared
record Regions(int width, int height, byte[] kinds, byte[] solid) {

  static final byte BACKGROUND = 0;
  static final byte BAND = 1;
  static final byte PERSON = 2;
  static final byte OUTSIDE = 3;

  private static final double SURE = 0.9;
  private static final double SURELY_NOT = 0.15;

  /** Half widths of the band in face widths: hair stands out, skin and cloth do not. */
  private static final double HAIR_OUT = 0.16;

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
    Mat sure = largest(above(framed.person(), SURE, arena), framed.face(), arena);
    Mat likely = above(framed.person(), SURELY_NOT, arena);
    double face = framed.face().width();
    Mat solid = solid(framed, arena);
    Mat inner = erode(sure, face * HAIR_IN, arena);
    Mat outer = dilate(likely, face * HAIR_OUT, arena);
    erode(sure, face * SOLID_IN, arena).copyTo(inner, solid);
    dilate(likely, face * SOLID_OUT, arena).copyTo(outer, solid);
    Imgproc.fillConvexPoly(
        inner, FaceOval.of(framed.face(), FaceOval.SURE, arena), new Scalar(255));
    Imgproc.fillConvexPoly(
        solid, FaceOval.of(framed.face(), FaceOval.SURE, arena), new Scalar(FIRM));
    byte[] kinds = kinds(inner, outer);
    clearOutside(kinds, framed);
    return new Regions(sure.cols(), sure.rows(), kinds, bytes(solid));
  }

  /** Where the edge of the person is skin or cloth: face with ears, neck, shoulders. */
  private static Mat solid(Framed framed, MatArena arena) {
    Face face = framed.face();
    Mat mask = arena.own(Mat.zeros(framed.bgr().size(), CvType.CV_8U));
    box(mask, upright(face, EARS, face.forehead().y, face.chin().y), BESIDE);
    Imgproc.fillConvexPoly(mask, FaceOval.of(face, 1 + CHEEK, arena), new Scalar(FIRM));
    double neck = face.chin().y - 0.1 * face.width();
    box(mask, upright(face, NECK, neck, mask.rows()), FIRM);
    double shoulders = face.chin().y + SHOULDERS * face.width();
    box(mask, new Rect(new Point(0, shoulders), new Point(mask.cols(), mask.rows())), FIRM);
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

  /** Whether wall may be seen here though the network sees a person: not in face, neck or cloth. */
  boolean mayShowWall(int index) {
    return (solid[index] & 0xFF) != FIRM;
  }

  /** Whether loose hair may be here, not skin or cloth. */
  boolean isHair(int index) {
    return solid[index] == 0;
  }

  /** What lies outside the picture is new background, whatever the repeated edge looks like. */
  private static void clearOutside(byte[] kinds, Framed framed) {
    int width = framed.bgr().cols();
    int top = (int) Math.ceil(framed.plan().toResult(new Point(0, 0)).y);
    if (top > 0) {
      Arrays.fill(kinds, 0, Math.min(kinds.length, top * width), OUTSIDE);
    }
  }

  private static byte[] kinds(Mat inner, Mat outer) {
    byte[] in = bytes(inner);
    byte[] out = bytes(outer);
    byte[] kinds = new byte[in.length];
    for (int i = 0; i < in.length; i++) {
      if (in[i] != 0) {
        kinds[i] = PERSON;
      } else {
        kinds[i] = out[i] != 0 ? BAND : BACKGROUND;
      }
    }
    return kinds;
  }

  private static byte[] bytes(Mat mask) {
    byte[] bytes = new byte[(int) mask.total()];
    mask.get(0, 0, bytes);
    return bytes;
  }

  private static Mat above(Mat probability, double threshold, MatArena arena) {
    Mat mask = arena.mat();
    Core.compare(probability, new Scalar(threshold), mask, Core.CMP_GT);
    return mask;
  }

  /** Keeps the part that holds the face: other blobs are objects or other people. */
  private static Mat largest(Mat mask, Face face, MatArena arena) {
    Mat labels = arena.mat();
    Imgproc.connectedComponents(mask, labels);
    Point nose = face.at(1);
    int x = (int) Math.max(0, Math.min(mask.cols() - 1, nose.x));
    int y = (int) Math.max(0, Math.min(mask.rows() - 1, nose.y));
    double label = labels.get(y, x)[0];
    Mat kept = arena.mat();
    if (label == 0) {
      return mask;
    }
    Core.compare(labels, new Scalar(label), kept, Core.CMP_EQ);
    return kept;
  }

  /** Outside the frame the person goes on: no band along the lower edge. */
  private static Mat erode(Mat mask, double radius, MatArena arena) {
    Mat result = arena.mat();
    Core.compare(distanceToZero(mask, arena), new Scalar(radius), result, Core.CMP_GT);
    return result;
  }

  private static Mat dilate(Mat mask, double radius, MatArena arena) {
    Mat rest = arena.mat();
    Core.bitwise_not(mask, rest);
    Mat result = arena.mat();
    Core.compare(distanceToZero(rest, arena), new Scalar(radius), result, Core.CMP_LE);
    return result;
  }

  /** Costs the same for every radius, unlike a disc that is moved over the mask. */
  private static Mat distanceToZero(Mat mask, MatArena arena) {
    Mat distances = arena.mat();
    Imgproc.distanceTransform(mask, distances, Imgproc.DIST_L2, Imgproc.DIST_MASK_5);
    return distances;
  }
}
