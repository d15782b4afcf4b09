package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.imgproc.Imgproc;

/** The framed person and what surrounds them, before anything is replaced. */
public final class Study {

  /** A pixel this far from the wall belongs to an object, in levels of 255. */
  private static final double OBJECT = 22;

  /** Clothes begin this far below the chin, in face widths. */
  private static final double COLLAR = 0.3;

  /** What is narrower than this at the edge of the picture is a strand, in face widths. */
  private static final double HAIR = 0.1;

  private final Framed framed;
  private final Pixels pixels;
  private final Regions regions;
  private final Backdrop backdrop;
  private float @Nullable [] surface;

  Study(Framed framed, Pixels pixels, Regions regions, Backdrop backdrop) {
    this.framed = framed;
    this.pixels = pixels;
    this.regions = regions;
    this.backdrop = backdrop;
  }

  public CropPlan plan() {
    return framed.plan();
  }

  /** The crop that is judged. */
  public CropPlan asked() {
    return framed.asked();
  }

  /** The crop that would be cut if nobody chose one. */
  public CropPlan automatic() {
    return framed.automatic();
  }

  /** The frame as it was uploaded. */
  public Mat bgr() {
    return framed.bgr();
  }

  public Backdrop.Evenness evenness() {
    return backdrop.evenness();
  }

  /**
   * Whether the hair goes on beyond the upper edge of the picture: in its first row something that
   * is not wall stands where the head is.
   */
  public boolean isHairCut() {
    int row = (int) Math.ceil(plan().toResult(new Point(0, 0)).y) + 1;
    if (row < 2 || row >= pixels.height()) {
      return false;
    }
    Face face = framed.face();
    int left = (int) Math.max(0, face.centerX() - face.width() / 2);
    int right = (int) Math.min(pixels.width(), face.centerX() + face.width() / 2);
    double different = 1.5 * OBJECT + 4 * evenness().noise();
    float[] wall = surface();
    int run = 0;
    int longest = 0;
    for (int i = row * pixels.width() + left; i < row * pixels.width() + right; i++) {
      boolean hair = regions.kind(i) != Regions.BACKGROUND && distance(wall, i) > different;
      run = hair ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest > HAIR * face.width();
  }

  /** The landmarks in the frame. */
  public Face face() {
    return framed.face();
  }

  /** Probability 0 to 1 per pixel of the frame of being the person. */
  public Mat person() {
    return framed.person();
  }

  /** Mask of what is surely background. */
  public Mat wall(MatArena arena) {
    byte[] wall = new byte[pixels.size()];
    for (int i = 0; i < wall.length; i++) {
      wall[i] = (byte) (regions.kind(i) == Regions.BACKGROUND ? 255 : 0);
    }
    return mask(wall, arena);
  }

  /** The even wall that fits best, three values per pixel of the frame: blue, green, red. */
  public float[] surface() {
    if (surface == null) {
      surface = backdrop.surface();
    }
    return surface;
  }

  /** The largest thing before the wall that is not the person: furniture, a poster, a shadow. */
  public Blob clutter(MatArena arena) {
    float[] wall = surface();
    float[] person = Pixels.plane(framed.person());
    byte[] off = new byte[pixels.size()];
    for (int i = 0; i < off.length; i++) {
      boolean looked =
          regions.kind(i) == Regions.BACKGROUND
              || (regions.kind(i) == Regions.BAND && !regions.isHair(i) && person[i] < 0.2f);
      off[i] = (byte) (looked && distance(wall, i) > OBJECT ? 255 : 0);
    }
    return largest(off, arena);
  }

  /** Mask of the clothes: surely person, and below the collar. */
  public Mat clothes(MatArena arena) {
    Face face = framed.face();
    int row = (int) (face.chin().y + COLLAR * face.width());
    int from = row * pixels.width();
    byte[] cloth = new byte[pixels.size()];
    for (int i = Math.max(0, from); i < cloth.length; i++) {
      cloth[i] = (byte) (regions.kind(i) == Regions.PERSON ? 255 : 0);
    }
    return mask(cloth, arena);
  }

  Framed framed() {
    return framed;
  }

  Pixels pixels() {
    return pixels;
  }

  Regions regions() {
    return regions;
  }

  Backdrop backdrop() {
    return backdrop;
  }

  private Blob largest(byte[] off, MatArena arena) {
    Mat stats = arena.mat();
    int count =
        Imgproc.connectedComponentsWithStats(mask(off, arena), arena.mat(), stats, arena.mat());
    int best = 0;
    for (int label = 1; label < count; label++) {
      if (best == 0 || area(stats, label) > area(stats, best)) {
        best = label;
      }
    }
    if (best == 0) {
      return new Blob(0, new Point(0, 0), new Point(0, 0));
    }
    Rect box =
        new Rect(
            (int) stats.get(best, Imgproc.CC_STAT_LEFT)[0],
            (int) stats.get(best, Imgproc.CC_STAT_TOP)[0],
            (int) stats.get(best, Imgproc.CC_STAT_WIDTH)[0],
            (int) stats.get(best, Imgproc.CC_STAT_HEIGHT)[0]);
    return new Blob(
        100 * area(stats, best) / pixels.size(),
        plan().toPicture(box.tl()),
        plan().toPicture(box.br()));
  }

  private static double area(Mat stats, int label) {
    return stats.get(label, Imgproc.CC_STAT_AREA)[0];
  }

  private Mat mask(byte[] values, MatArena arena) {
    Mat mask = arena.own(new Mat(pixels.height(), pixels.width(), CvType.CV_8U));
    mask.put(0, 0, values);
    return mask;
  }

  private double distance(float[] wall, int index) {
    double sum = 0;
    for (int at = index * 3; at < index * 3 + 3; at++) {
      double off = pixels.bgr()[at] - wall[at];
      sum += off * off;
    }
    return Math.sqrt(sum / 3);
  }

  /**
   * A thing in the background.
   *
   * @param percent of the frame that it covers
   * @param from upper left corner in the picture
   * @param to lower right corner in the picture
   */
  public record Blob(double percent, Point from, Point to) {}
}
