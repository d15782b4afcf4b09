package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Point;

/** How the head is held: tilted, turned, raised. */
final class PoseMeasures {

  private PoseMeasures() {}

  static void take(Face face, Notes notes) {
    Shape eyes = notes.line(face.leftEye(), face.rightEye());
    Shape axis = notes.line(face.forehead(), face.chin());
    Shape across = notes.line(face.leftCheek(), face.rightCheek());
    notes.add("head-roll", Math.abs(face.roll()), eyes);
    notes.add("head-yaw", Math.abs(yaw(face)), across);
    notes.add("head-pitch", pitch(face), axis);
  }

  /** One cheek nearer to the camera than the other. */
  private static double yaw(Face face) {
    Point left = face.leftCheek();
    Point right = face.rightCheek();
    return Math.toDegrees(Math.atan2(face.depth(454) - face.depth(234), right.x - left.x));
  }

  /** Chin against forehead; expressions move it, hence the wide limits. */
  private static double pitch(Face face) {
    return Math.toDegrees(
        Math.atan2(face.depth(152) - face.depth(10), face.chin().y - face.forehead().y));
  }
}
