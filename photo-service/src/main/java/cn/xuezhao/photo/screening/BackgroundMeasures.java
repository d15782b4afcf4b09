package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.standardization.Backdrop;
import cn.xuezhao.photo.standardization.OutputProfile;
import cn.xuezhao.photo.standardization.Study;
import org.opencv.core.Point;

/** The wall: plain, even, bright enough, nothing before it, and some of it to be seen. */
final class BackgroundMeasures {

  /** Noise of one level scatters the three channels by about this much. */
  private static final double SCATTER = 1.1;

  /** Less noise than this changes nothing, in levels. */
  private static final double FAINT = 2;

  private BackgroundMeasures() {}

  static void take(Study study, double noise, OutputProfile profile, Notes notes, MatArena arena) {
    Backdrop.Evenness wall = study.evenness();
    Shape frame =
        notes.box(
            study.plan().toPicture(new Point(0, 0)),
            study.plan().toPicture(new Point(profile.width(), profile.height())));
    notes.add("background-visible", wall.visible(), frame);
    if (!wall.known()) {
      return;
    }
    notes.add("background-texture", texture(wall.noise(), noise), frame);
    notes.add("background-gradient", wall.gradient(), frame);
    notes.add("background-foreign", 100 * foreign(wall, noise), frame);
    notes.add("background-brightness", wall.luminance(), frame);
    Study.Blob blob = study.clutter(arena);
    if (blob.percent() > 0) {
      notes.add("background-object", blob.percent(), notes.box(blob.from(), blob.to()));
    } else {
      notes.add("background-object", 0);
    }
  }

  /** What noise does not account for, of the median distance of the wall from an even one. */
  static double texture(double median, double noise) {
    return Math.sqrt(Math.pow(median, 2) - Math.pow(scatter(median, noise), 2));
  }

  /** What noise does not account for, of the share of the wall that is not even. */
  static double foreign(Backdrop.Evenness wall, double noise) {
    return Math.max(0, wall.outliers() - Backdrop.outliersOf(scatter(wall.noise(), noise)));
  }

  private static double scatter(double median, double noise) {
    return noise < FAINT ? 0 : Math.min(median, SCATTER * noise);
  }
}
