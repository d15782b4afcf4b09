package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/**
 * Where the wall is seen between hair: in a loop, under a strand, beside a curl. The network fills
 * such gaps; the color does not lie about them. A gap is a spot that has the color of the wall and
 * is as even as the wall, while the hair next to it has plainly another color.
 */
final class Gaps {

  /** Side of the window that must be even, in pixels. */
  private static final int WINDOW = 3;

  /** How far a mean over the window may be from an even wall, in levels of 255. */
  private static final double ALIKE = 4;

  /** Hair that differs less from the wall cannot be told from it. */
  private static final double UNLIKE = 34;

  /** Around a gap the color decides as well, for the soft edges of the hair, in pixels. */
  private static final int EDGE = 4;

  /** What is larger and yet deep inside the person is cloth, as a share of the frame. */
  private static final double LARGE = 0.01;

  private final Regions regions;
  private final Mat walls;
  private final Mat around;
  private final MatArena arena;
  private byte[] seeds = {};
  private byte[] edges = {};

  private Gaps(Regions regions, Mat walls, MatArena arena) {
    this.regions = regions;
    this.walls = walls;
    this.around = arena.mat();
    this.arena = arena;
  }

  /** What looks like wall; the hair around it has still to be asked. */
  static Gaps possible(Regions regions, Wall wall, Mat distances, MatArena arena) {
    Mat mean = arena.mat();
    Imgproc.blur(distances, mean, new Size(WINDOW, WINDOW));
    Mat seeds = arena.mat();
    Core.compare(mean, new Scalar(ALIKE + 1.5 * wall.noise()), seeds, Core.CMP_LT);
    Mat deep = regions.of(Regions.PERSON, arena);
    Mat near = regions.of(Regions.BAND, arena);
    Core.bitwise_or(near, deep, near);
    near.setTo(new Scalar(0), regions.firm(arena));
    Core.bitwise_and(seeds, near, seeds);
    Core.bitwise_and(seeds, deep, deep);
    dropLarge(seeds, deep, arena);
    return new Gaps(regions, seeds, arena);
  }

  /** A white cap before a white wall is no gap: what is deep inside the person must be small. */
  private static void dropLarge(Mat seeds, Mat deep, MatArena arena) {
    double most = LARGE * seeds.total();
    if (Core.countNonZero(deep) <= most) {
      return;
    }
    Mat labels = arena.mat();
    Mat stats = arena.mat();
    int count =
        Imgproc.connectedComponentsWithStats(deep, labels, stats, arena.mat(), 4, CvType.CV_32S);
    for (int label = 1; label < count; label++) {
      if (stats.get(label, Imgproc.CC_STAT_AREA)[0] > most) {
        Mat large = arena.mat();
        Core.compare(labels, new Scalar(label), large, Core.CMP_EQ);
        seeds.setTo(new Scalar(0), large);
      }
    }
  }

  /**
   * Keeps those whose hair differs from the wall.
   *
   * @param hair color of the person next to every pixel
   */
  Gaps confirmed(Wall wall, Mat hair) {
    Mat alike = arena.mat();
    Scalar unlike = new Scalar(UNLIKE + 3 * wall.noise());
    Core.compare(Wall.distances(hair, wall.mat(), arena), unlike, alike, Core.CMP_LT);
    walls.setTo(new Scalar(0), alike);
    int side = 2 * EDGE + 1;
    Mat disc =
        arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(side, side)));
    Imgproc.dilate(walls, around, disc);
    around.setTo(new Scalar(0), regions.firm(arena));
    around.setTo(new Scalar(0), regions.of(Regions.BACKGROUND, arena));
    around.setTo(new Scalar(0), regions.of(Regions.OUTSIDE, arena));
    seeds = Pixels.bytes(walls);
    edges = Pixels.bytes(around);
    return this;
  }

  /** Mask of where hair may end. */
  Mat edges() {
    return around;
  }

  /** Mask of where nothing but wall is seen. */
  Mat walls() {
    return walls;
  }

  /** Whether nothing but wall is seen here. */
  boolean isWall(int index) {
    return seeds[index] != 0;
  }

  /** Whether hair ends here. */
  boolean isEdge(int index) {
    return edges[index] != 0;
  }
}
