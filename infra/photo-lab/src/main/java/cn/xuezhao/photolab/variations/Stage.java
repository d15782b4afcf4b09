package cn.xuezhao.photolab.variations;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Detection;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Where one variation is taken: a person, somebody else when two are needed, chance that follows
 * from the seed, and the memory of it all.
 */
record Stage(Person person, Person other, FaceReader reader, Random random, MatArena arena) {

  /** Heads that lean by more were meant to. */
  private static final double UPRIGHT = 8;

  /** From the cheeks down, in face widths; a standard photo needs about one. */
  private static final double ENOUGH_BODY = 1.3;

  /** A good photo before a plain wall. */
  Shot plain() {
    return before((size, _) -> walls().plain(size), slightRoll());
  }

  /** The person before a wall that is made for the size of the picture and their outline. */
  Shot before(BiFunction<Size, Mat, Mat> wall, double degrees) {
    Frame frame = Frame.around(person, degrees, random);
    Mat opacity = warped(person.opacity(), frame, Core.BORDER_CONSTANT);
    Mat colors = warped(person.colors(), frame, Core.BORDER_REPLICATE);
    Mat composed = Pixels.over(colors, opacity, wall.apply(frame.size(), opacity), arena);
    return shot(Pixels.bytes(composed, arena));
  }

  /** The picture with its face as it is found there; without one, as it was. */
  Shot shot(Mat bgr) {
    List<Detection> faces = reader.detect(bgr, arena);
    Face face = faces.isEmpty() ? person.face() : reader.landmarks(bgr, faces.getFirst(), arena);
    return new Shot(bgr, face);
  }

  Walls walls() {
    return new Walls(random, arena);
  }

  /** Nobody sits perfectly straight; but who shows little of the body loses none of it. */
  double slightRoll() {
    double aim = -2 + 4 * random.nextDouble();
    double now = person.face().roll();
    double body = person.opacity().rows() - person.face().middle(234, 454).y;
    return Math.abs(now) <= UPRIGHT && body > ENOUGH_BODY * person.face().width() ? aim - now : 0;
  }

  /** Somebody else's cut-out with a face of a given width and its middle somewhere. */
  Mat with(Mat bgr, Person guest, Point face, double faceWidth) {
    double scale = faceWidth / guest.face().width();
    Point from = guest.face().middle(234, 454);
    Mat moving = arena.own(new Mat(2, 3, CvType.CV_64F));
    moving.put(0, 0, scale, 0, face.x - scale * from.x, 0, scale, face.y - scale * from.y);
    Mat opacity = arena.mat();
    Imgproc.warpAffine(guest.opacity(), opacity, moving, bgr.size(), Imgproc.INTER_AREA);
    Mat colors = arena.mat();
    Imgproc.warpAffine(guest.colors(), colors, moving, bgr.size(), Imgproc.INTER_AREA);
    return Pixels.bytes(Pixels.over(colors, opacity, Pixels.floats(bgr, arena), arena), arena);
  }

  private Mat warped(Mat source, Frame frame, int border) {
    Mat result = arena.mat();
    Imgproc.warpAffine(
        source,
        result,
        frame.transform(arena),
        frame.size(),
        Imgproc.INTER_CUBIC,
        border,
        new Scalar(0));
    if (border == Core.BORDER_CONSTANT) {
      Core.max(result, new Scalar(0), result);
      Core.min(result, new Scalar(1), result);
    }
    return result;
  }

  /** A picture, and where the face is in it. */
  record Shot(Mat bgr, Face face) {

    double eyes() {
      return Math.hypot(face.rightEye().x - face.leftEye().x, face.rightEye().y - face.leftEye().y);
    }
  }
}
