package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.standardization.Backdrop;
import cn.xuezhao.photo.standardization.OutputProfile;
import cn.xuezhao.photo.standardization.Study;
import org.opencv.core.Point;

/** The wall: plain, even, bright enough, nothing before it, and some of it to be seen. */
final class BackgroundMeasures {

  private BackgroundMeasures() {}

  static void take(Study study, OutputProfile profile, Notes notes, MatArena arena) {
    Backdrop.Evenness wall = study.evenness();
    Shape frame =
        notes.box(
            study.plan().toPicture(new Point(0, 0)),
            study.plan().toPicture(new Point(profile.width(), profile.height())));
    notes.add("background-visible", wall.visible(), frame);
    if (!wall.known()) {
      return;
    }
    notes.add("background-texture", wall.noise(), frame);
    notes.add("background-gradient", wall.gradient(), frame);
    notes.add("background-foreign", 100 * wall.outliers(), frame);
    notes.add("background-brightness", wall.luminance(), frame);
    Study.Blob blob = study.clutter(arena);
    if (blob.percent() > 0) {
      notes.add("background-object", blob.percent(), notes.box(blob.from(), blob.to()));
    } else {
      notes.add("background-object", 0);
    }
  }
}
