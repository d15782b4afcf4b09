package cn.xuezhao.photo.faces;

import cn.xuezhao.photo.decoding.MatArena;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;

/** What the networks can tell about a picture. One per child. */
public final class FaceReader {

  private final FaceDetector detector;
  private final FaceMesh mesh;
  private final PersonOutline outline;

  public FaceReader(Models models) {
    this.detector = new FaceDetector(models);
    this.mesh = new FaceMesh(models);
    this.outline = new PersonOutline(models);
  }

  /** Every face, the largest first. */
  public List<Detection> detect(Mat bgr, MatArena arena) {
    return detector.detect(bgr, arena).stream().filter(Detection::isSure).toList();
  }

  /** Also what may be a face or a pattern; landmarks tell them apart. */
  public List<Detection> detectFaint(Mat bgr, MatArena arena) {
    return detector.detect(bgr, arena);
  }

  /** Landmarks of one detected face. */
  public Face landmarks(Mat bgr, Detection detection, MatArena arena) {
    return mesh.fit(bgr, detection, arena);
  }

  /** Landmarks of a face of which it is known about where it is. */
  public Face landmarks(Mat bgr, Face known, MatArena arena) {
    return mesh.fit(bgr, known, arena);
  }

  /** Probability per pixel of being the person, in 255ths. */
  public Mat outline(Mat bgr, MatArena arena) {
    return outline(bgr, new Rect(0, 0, bgr.cols(), bgr.rows()), arena);
  }

  /** The same for a part of a picture, as large as that part. */
  public Mat outline(Mat bgr, Rect part, MatArena arena) {
    return outline.of(bgr, part, arena);
  }

  /** What a probability is in an outline. */
  public static Scalar outlined(double probability) {
    return new Scalar(255 * probability);
  }
}
