package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.opencv.core.Mat;

/**
 * Where the head is in a picture, as far as the standard speaks of it.
 *
 * @param hair its highest point
 * @param eyes the eye line
 * @param chin its lowest point
 * @param left the cheek on the left side of the picture
 * @param right the cheek on the right side
 * @param center of face and eyes, horizontally
 * @param width cheek to cheek
 */
record Head(
    double hair, double eyes, double chin, double left, double right, double center, double width) {

  /**
   * @param person probability per pixel of being the person, in 255ths, as large as the picture
   */
  static Head of(Face face, Mat person, Mat picture, MatArena arena) {
    return new Head(
        HeadTop.in(person, picture, face, arena),
        face.eyeLine(),
        face.chin().y,
        face.leftCheek().x,
        face.rightCheek().x,
        face.centerX(),
        face.width());
  }
}
