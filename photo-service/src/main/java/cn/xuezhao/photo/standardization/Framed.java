package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
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
 * @param plan how the frame was chosen
 */
record Framed(Mat bgr, Mat person, Face face, CropPlan plan) {

  /** Plans and cuts the frame. */
  static Framed of(
      Picture picture, Face face, OutputProfile profile, FaceReader reader, MatArena arena) {
    Mat whole = reader.outline(picture.pixels(), arena);
    CropPlan plan = new CropPlanner(profile).plan(face, whole);
    Size size = new Size(profile.width(), profile.height());
    Mat bgr = cut(picture.pixels(), plan, size, arena);
    Mat person = reader.outline(bgr, arena);
    Face inFrame =
        face.moved(plan.scale(), -plan.left() * plan.scale(), -plan.top() * plan.scale());
    return new Framed(bgr, person, inFrame, plan);
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
