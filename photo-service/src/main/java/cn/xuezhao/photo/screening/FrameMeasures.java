package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.standardization.CropPlan;
import cn.xuezhao.photo.standardization.OutputProfile;
import cn.xuezhao.photo.standardization.Study;
import org.opencv.core.Mat;
import org.opencv.core.Point;

/** Whether the standard photo can be cut from this picture. */
final class FrameMeasures {

  private FrameMeasures() {}

  static void take(Study study, OutputProfile profile, Mat picture, Notes notes) {
    CropPlan plan = study.asked();
    Point corner = plan.toPicture(new Point(profile.width(), profile.height()));
    Shape frame = notes.box(new Point(plan.left(), plan.top()), corner);
    double width = picture.cols();
    double height = picture.rows();
    Shape edge = plan.chosen() ? frame : notes.line(new Point(0, 0), new Point(width, 0));
    notes.add("head-cut", Math.max(plan.missing().head(), study.isHairCut() ? 1 : 0), edge);
    notes.add(
        "body-cut",
        plan.missing().bottom(),
        frame,
        notes.line(new Point(0, height), new Point(width, height)));
    notes.add("shoulder-cut", plan.missing().sides(), frame);
    notes.add("proportion-off", plan.seen().off(profile), frame);
  }
}
