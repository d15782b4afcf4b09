package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.decoding.PixelWork;
import cn.xuezhao.photo.faces.Detection;
import cn.xuezhao.photo.standardization.Target;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect2d;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * Runs the whole chain on a grey disc before a lighter wall, as if it were a head: classes are
 * loaded and networks have their buffers before the first student comes.
 */
final class WarmUpWork implements PixelWork {

  static final int KIND = 0;

  private final ScreeningWork screening;

  WarmUpWork(ScreeningWork screening) {
    this.screening = screening;
  }

  @Override
  public int kind() {
    return KIND;
  }

  @Override
  public void run(DataInput instructions, byte[] nothing, DataOutput answer, MatArena arena)
      throws IOException {
    instructions.readInt();
    Target target = Target.read(instructions);
    Mat wall = arena.own(new Mat(1000, 750, CvType.CV_8UC3, new Scalar(220, 220, 220)));
    Imgproc.circle(wall, new Point(375, 400), 180, new Scalar(90, 110, 140), Imgproc.FILLED);
    Detection head =
        new Detection(new Rect2d(225, 270, 300, 300), 1, new Point(310, 360), new Point(440, 360));
    screening.measure(new Picture(wall, 1), head, target, new Notes(1), arena);
  }
}
