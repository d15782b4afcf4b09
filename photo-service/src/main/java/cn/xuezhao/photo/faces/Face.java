package cn.xuezhao.photo.faces;

import org.opencv.core.Point;

/**
 * One face with the 468 landmarks of the MediaPipe mesh, in pixels of the decoded picture. "Left"
 * and "right" are those of the picture, not of the person.
 */
public final class Face {

  private static final int LEFT_CHEEK = 234;
  private static final int RIGHT_CHEEK = 454;
  private static final int FOREHEAD = 10;
  private static final int CHIN = 152;

  private final double[] xs;
  private final double[] ys;
  private final double[] zs;
  private final double confidence;

  Face(double[] xs, double[] ys, double[] zs, double confidence) {
    this.xs = xs;
    this.ys = ys;
    this.zs = zs;
    this.confidence = confidence;
  }

  /** How sure the network is that it sees a whole face, 0 to 1. */
  public double confidence() {
    return confidence;
  }

  /** Landmark by its number in the mesh. */
  public Point at(int index) {
    return new Point(xs[index], ys[index]);
  }

  /** Depth of a landmark in the same unit as x and y; smaller is nearer to the camera. */
  public double depth(int index) {
    return zs[index];
  }

  /** The middle of several landmarks. */
  public Point middle(int... indexes) {
    double x = 0;
    double y = 0;
    for (int index : indexes) {
      x += xs[index];
      y += ys[index];
    }
    return new Point(x / indexes.length, y / indexes.length);
  }

  /** Distance of two landmarks. */
  public double distance(int one, int other) {
    return Math.hypot(xs[one] - xs[other], ys[one] - ys[other]);
  }

  /** Cheek to cheek, what the standard calls face width. */
  public double width() {
    return distance(LEFT_CHEEK, RIGHT_CHEEK);
  }

  public Point leftCheek() {
    return at(LEFT_CHEEK);
  }

  public Point rightCheek() {
    return at(RIGHT_CHEEK);
  }

  public Point forehead() {
    return at(FOREHEAD);
  }

  public Point chin() {
    return at(CHIN);
  }

  /** The eye on the left side of the picture: corners and lids. */
  public Point leftEye() {
    return middle(33, 133, 159, 145);
  }

  /** The eye on the right side of the picture. */
  public Point rightEye() {
    return middle(263, 362, 386, 374);
  }

  /** Height of the eyes. */
  public double eyeLine() {
    return (leftEye().y + rightEye().y) / 2;
  }

  /** Where the head is horizontally: between the cheeks and between the eyes. */
  public double centerX() {
    return (xs[LEFT_CHEEK] + xs[RIGHT_CHEEK] + leftEye().x + rightEye().x) / 4;
  }

  /** Tilt of the head in degrees, positive when the eye on the right is lower. */
  public double roll() {
    return Math.toDegrees(Math.atan2(rightEye().y - leftEye().y, rightEye().x - leftEye().x));
  }

  /** The same face in other coordinates: {@code x * scale + dx}. */
  public Face moved(double scale, double dx, double dy) {
    double[] newXs = new double[xs.length];
    double[] newYs = new double[ys.length];
    double[] newZs = new double[zs.length];
    for (int i = 0; i < xs.length; i++) {
      newXs[i] = xs[i] * scale + dx;
      newYs[i] = ys[i] * scale + dy;
      newZs[i] = zs[i] * scale;
    }
    return new Face(newXs, newYs, newZs, confidence);
  }
}
