package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.standardization.Band;
import cn.xuezhao.photo.standardization.CropPlan;
import cn.xuezhao.photo.standardization.OutputProfile;
import org.opencv.core.Mat;
import org.opencv.core.Point;

/** Whether the standard photo can be cut from this picture. */
final class FrameMeasures {

  private FrameMeasures() {}

  static void take(CropPlan plan, OutputProfile profile, Mat picture, Notes notes) {
    Point corner = plan.toPicture(new Point(profile.width(), profile.height()));
    Shape frame = notes.box(new Point(plan.left(), plan.top()), corner);
    double width = picture.cols();
    double height = picture.rows();
    notes.add("head-cut", plan.missing().head(), notes.line(new Point(0, 0), new Point(width, 0)));
    notes.add(
        "body-cut",
        plan.missing().bottom(),
        frame,
        notes.line(new Point(0, height), new Point(width, height)));
    notes.add("shoulder-cut", plan.missing().sides(), frame);
    double off =
        off(plan.crown(), profile.crown())
            + off(plan.eyes(), profile.eyes())
            + off(plan.faceWidth(), profile.faceWidth());
    notes.add("proportion-off", off, frame);
  }

  private static double off(double value, Band band) {
    return Math.max(0, Math.max(band.min() - value, value - band.max()));
  }
}
