package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.decoding.Stage;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The person in the frame of the standard photo, still on the background of the upload.
 *
 * @param bgr as large as the result
 * @param person probability of being the person, in 255ths, same size
 * @param face in the coordinates of the result
 * @param plan how it was cut
 * @param asked what is to be judged; another plan only when the student's crop cuts the head
 * @param automatic what would be cut if nobody chose
 */
record Framed(Mat bgr, Mat person, Face face, CropPlan plan, CropPlan asked, CropPlan automatic) {

  /** More missing body than this no other crop can make good, in pixels of the result. */
  private static final double MISSING = 8;

  /** What is scaled less does not shimmer: the blur against it would change nothing to be seen. */
  private static final double MILD = 0.65;

  /** Plans and cuts the frame. */
  static Framed of(Picture picture, Face face, Target target, FaceReader reader, MatArena arena) {
    OutputProfile profile = target.profile();
    Stage.SEGMENTATION.begins();
    Look look = Look.around(face, picture.pixels(), reader, arena);
    Head head = Head.of(face, look.person(), picture.pixels(), arena);
    if (!look.holds(head)) {
      look = Look.all(picture.pixels(), reader, arena);
      head = Head.of(face, look.person(), picture.pixels(), arena);
    }
    Stage.CROP.begins();
    CropPlan automatic = new CropPlanner(profile).plan(head, look.person());
    Crop crop = target.crop();
    CropPlan asked =
        crop == null || !isPossible(automatic, profile)
            ? automatic
            : ChosenCrop.plan(crop, head, picture.width(), picture.height(), profile);
    CropPlan plan = (asked.missing().head() > 0 ? automatic : asked).onPixels();
    Size size = new Size(profile.width(), profile.height());
    Mat bgr = cut(picture.pixels(), plan, size, arena);
    Stage.SEGMENTATION.begins();
    Mat person =
        look.holds(plan, size)
            ? scaled(
                part(look.person(), plan, size, arena), plan, size, Imgproc.INTER_LINEAR, arena)
            : reader.outline(bgr, arena);
    Face inFrame =
        face.moved(plan.scale(), -plan.left() * plan.scale(), -plan.top() * plan.scale());
    return new Framed(bgr, person, inFrame, plan, asked, automatic);
  }

  /**
   * Where no crop of the picture can keep the standard, there is nothing to choose: what is told is
   * what is wrong with the picture.
   */
  private static boolean isPossible(CropPlan automatic, OutputProfile profile) {
    CropPlan.Missing missing = automatic.missing();
    return automatic.seen().off(profile) == 0
        && missing.head() == 0
        && Math.max(missing.bottom(), missing.sides()) <= MISSING;
  }

  /** Moves and scales, nothing else; what lies outside repeats the edge of the picture. */
  private static Mat cut(Mat source, CropPlan plan, Size size, MatArena arena) {
    Mat part = part(source, plan, size, arena);
    Mat smooth = part;
    if (plan.scale() < MILD) {
      // Cubic sampling reads four pixels; without this a large picture would shimmer.
      smooth = arena.mat();
      double sigma = 0.42 * (1 / plan.scale() - 0.6);
      Imgproc.GaussianBlur(part, smooth, new Size(0, 0), Math.max(0.1, sigma));
    }
    return scaled(smooth, plan, size, Imgproc.INTER_CUBIC, arena);
  }

  private static Mat scaled(Mat part, CropPlan plan, Size size, int filter, MatArena arena) {
    Mat scaled = arena.mat();
    Imgproc.resize(part, scaled, new Size(), plan.scale(), plan.scale(), filter);
    return arena.own(scaled.submat(0, (int) size.height, 0, (int) size.width).clone());
  }

  /** What the plan shows and a pixel more, which scaling needs at the edges. */
  private static Mat part(Mat source, CropPlan plan, Size size, MatArena arena) {
    Rect wanted =
        new Rect(
            (int) plan.left(),
            (int) plan.top(),
            (int) Math.ceil(size.width / plan.scale()) + 1,
            (int) Math.ceil(size.height / plan.scale()) + 1);
    int left = Math.max(0, wanted.x);
    int top = Math.max(0, wanted.y);
    int right = Math.min(source.cols(), wanted.x + wanted.width);
    int bottom = Math.min(source.rows(), wanted.y + wanted.height);
    Mat inside = arena.own(source.submat(top, bottom, left, right));
    if (inside.cols() == wanted.width && inside.rows() == wanted.height) {
      return inside;
    }
    Mat part = arena.mat();
    Core.copyMakeBorder(
        inside,
        part,
        top - wanted.y,
        wanted.y + wanted.height - bottom,
        left - wanted.x,
        wanted.x + wanted.width - right,
        Core.BORDER_REPLICATE | Core.BORDER_ISOLATED);
    return part;
  }
}
