package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.faces.Face;
import cn.xuezhao.photo.faces.FaceReader;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Point;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/** The framed person and what surrounds them, before anything is replaced. */
public final class Study {

  /** A pixel this far from the wall belongs to an object, in levels of 255. */
  private static final double OBJECT = 22;

  /** On a wall with a smaller share of other things there is nothing but hair. */
  private static final double BARE = 0.04;

  /** Where the network sees nobody. */
  private static final double NOBODY = 0.2;

  /** Clothes begin this far below the chin, in face widths. */
  private static final double COLLAR = 0.3;

  /** What is narrower than this at the edge of the picture is a strand, in face widths. */
  private static final double HAIR = 0.1;

  private final Framed framed;
  private final Pixels pixels;
  private final Regions regions;
  private final Backdrop.Evenness evenness;
  private final EvenWall wall;

  private Study(
      Framed framed, Pixels pixels, Regions regions, Backdrop.Evenness evenness, EvenWall wall) {
    this.framed = framed;
    this.pixels = pixels;
    this.regions = regions;
    this.evenness = evenness;
    this.wall = wall;
  }

  static Study of(Framed framed, MatArena arena) {
    Pixels pixels = Pixels.of(framed.bgr());
    Regions regions = Regions.of(framed, arena);
    Backdrop backdrop = Backdrop.fit(pixels, regions);
    Mat grid = backdrop.surface(arena);
    Mat surface = Spread.enlarged(grid, framed.bgr().size(), arena);
    EvenWall wall = new EvenWall(grid, surface, Wall.distances(framed.bgr(), surface, arena));
    return new Study(framed, pixels, regions, backdrop.evenness(), wall);
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
    return evenness;
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
    byte[] behind = new byte[3 * pixels.width()];
    wall.surface().get(row, 0, behind);
    int run = 0;
    int longest = 0;
    for (int x = left; x < right; x++) {
      int i = row * pixels.width() + x;
      boolean hair =
          regions.kind(i) != Regions.BACKGROUND && distance(behind, 3 * x, 3 * i) > different;
      run = hair ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest > HAIR * face.width();
  }

  /** The landmarks in the frame. */
  public Face face() {
    return framed.face();
  }

  /** Probability per pixel of the frame of being the person, in 255ths. */
  public Mat person() {
    return framed.person();
  }

  /** Mask of what is surely background. */
  public Mat wall(MatArena arena) {
    return regions.of(Regions.BACKGROUND, arena);
  }

  /** The even wall that fits best, at every pixel of the frame, 8 bits per channel. */
  public Mat surface() {
    return wall.surface();
  }

  /** The largest thing before the wall that is not the person: furniture, a poster, a shadow. */
  public Blob clutter(MatArena arena) {
    Mat off = looked(arena);
    Mat different = arena.mat();
    Core.compare(wall.off(), new Scalar(OBJECT), different, Core.CMP_GT);
    Core.bitwise_and(off, different, off);
    return largest(off, arena);
  }

  /** Where things are looked for: the wall, and beside solid parts where nobody is. */
  private Mat looked(MatArena arena) {
    Mat looked = arena.mat();
    Core.compare(framed.person(), FaceReader.outlined(NOBODY), looked, Core.CMP_LT);
    Core.bitwise_and(looked, regions.of(Regions.BAND, arena), looked);
    looked.setTo(new Scalar(0), regions.hair(arena));
    Core.bitwise_or(looked, wall(arena), looked);
    return looked;
  }

  /** Mask of the clothes: surely person, and below the collar. */
  public Mat clothes(MatArena arena) {
    Face face = framed.face();
    int row = (int) (face.chin().y + COLLAR * face.width());
    Mat cloth = regions.of(Regions.PERSON, arena);
    int above = Math.max(0, Math.min(cloth.rows(), row));
    arena.own(cloth.rowRange(0, above)).setTo(new Scalar(0));
    return cloth;
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

  /** How different every pixel of the frame is from that wall, in levels of 255. */
  Mat off() {
    return wall.off();
  }

  /** The surface on a grid a fourth as wide and high, as floats. */
  Mat grid() {
    return wall.grid();
  }

  /** The regions as far as hair may stand out. */
  Regions reach(MatArena arena) {
    return isBare() ? regions.widened(framed, arena) : regions;
  }

  /** Whether nothing but the person is before the wall. */
  boolean isBare() {
    return evenness.known() && evenness.outliers() < BARE;
  }

  private Blob largest(Mat off, MatArena arena) {
    Mat half = arena.mat();
    Imgproc.resize(off, half, new Size(), 0.5, 0.5, Imgproc.INTER_NEAREST);
    Mat stats = arena.mat();
    int count = Imgproc.connectedComponentsWithStats(half, arena.mat(), stats, arena.mat());
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
            2 * (int) stats.get(best, Imgproc.CC_STAT_LEFT)[0],
            2 * (int) stats.get(best, Imgproc.CC_STAT_TOP)[0],
            2 * (int) stats.get(best, Imgproc.CC_STAT_WIDTH)[0],
            2 * (int) stats.get(best, Imgproc.CC_STAT_HEIGHT)[0]);
    return new Blob(
        100 * area(stats, best) / half.total(),
        plan().toPicture(box.tl()),
        plan().toPicture(box.br()));
  }

  private static double area(Mat stats, int label) {
    return stats.get(label, Imgproc.CC_STAT_AREA)[0];
  }

  private double distance(byte[] wall, int wallAt, int pixelAt) {
    double sum = 0;
    for (int channel = 0; channel < 3; channel++) {
      double off = pixels.at(pixelAt + channel) - (wall[wallAt + channel] & 0xFF);
      sum += off * off;
    }
    return Math.sqrt(sum / 3);
  }

  /**
   * The even wall that fits best.
   *
   * @param grid a fourth as wide and high as the frame, as floats
   * @param surface at every pixel, 8 bits per channel
   * @param off how different every pixel of the frame is from it, in levels of 255
   */
  private record EvenWall(Mat grid, Mat surface, Mat off) {}

  /**
   * A thing in the background.
   *
   * @param percent of the frame that it covers
   * @param from upper left corner in the picture
   * @param to lower right corner in the picture
   */
  public record Blob(double percent, Point from, Point to) {}
}
