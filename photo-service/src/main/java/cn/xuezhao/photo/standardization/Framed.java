package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.decoding.Stage;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * The person in the frame of the standard photo, still on the background of the upload.
 *
 * @param bgr as large as the result
 * @param person probability of being the person, same size
 * @param face in the coordinates of the result
 * @param plan how it was cut
 * @param asked what is to be judged; another plan only when the student's crop cuts the head
 * @param automatic what would be cut if nobody chose
 */
record Framed(Mat bgr, Mat person, Face face, CropPlan plan, CropPlan asked, CropPlan automatic) {

  /** More missing body than this no other crop can make good, in pixels of the result. */
  private static final double MISSING = 8;

  /** Plans and cuts the frame. */
  static Framed of(Picture picture, Face face, Target target, FaceReader reader, MatArena arena) {
    OutputProfile profile = target.profile();
    Stage.SEGMENTATION.begins();
    Mat whole = reader.outline(picture.pixels(), arena);
    Stage.CROP.begins();
    Head head = Head.of(face, whole);
    CropPlan automatic = new CropPlanner(profile).plan(head, whole);
    Crop crop = target.crop();
    CropPlan asked =
        crop == null || !isPossible(automatic, profile)
            ? automatic
            : ChosenCrop.plan(crop, head, whole.cols(), whole.rows(), profile);
    CropPlan plan = asked.missing().head() > 0 ? automatic : asked;
    Size size = new Size(profile.width(), profile.height());
    Mat bgr = cut(picture.pixels(), plan, size, arena);
    Stage.SEGMENTATION.begins();
    Mat person = reader.outline(bgr, arena);
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
    double scale = plan.scale();
    Mat smooth = source;
    if (scale < 0.8) {
      // Bilinear sampling reads four pixels; without this a large picture would shimmer.
      smooth = arena.mat();
      double sigma = 0.42 * (1 / scale - 0.6);
      Imgproc.GaussianBlur(source, smooth, new Size(0, 0), Math.max(0.1, sigma));
    }
    Mat transform = arena.own(new Mat(2, 3, CvType.CV_64F));
    double shiftX = (0.5 - plan.left()) * scale - 0.5;
    double shiftY = (0.5 - plan.top()) * scale - 0.5;
    transform.put(0, 0, scale, 0, shiftX, 0, scale, shiftY);
    Mat cut = arena.mat();
    Imgproc.warpAffine(
        smooth, cut, transform, size, Imgproc.INTER_CUBIC, Core.BORDER_REPLICATE, new Scalar(0));
    return cut;
  }
}
