package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.Core;
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

  /** A wall that varies more is none that could be told from skin by its color. */
  private static final double COARSE = 2.5;

  /** Hair that differs less from the wall cannot be told from it. */
  private static final double UNLIKE = 34;

  /** Around a gap the color decides as well, for the soft edges of the hair, in pixels. */
  private static final int EDGE = 4;

  /** What is larger and yet deep inside the person is cloth, as a share of the frame. */
  private static final double LARGE = 0.01;

  private final Regions regions;
  private final Mat walls;
  private final Mat around;
  private final Mat firm;
  private final MatArena arena;
  private byte[] seeds = {};
  private byte[] edges = {};

  private Gaps(Regions regions, Mat walls, Mat firm, MatArena arena) {
    this.regions = regions;
    this.walls = walls;
    this.firm = firm;
    this.around = arena.mat();
    this.arena = arena;
  }

  /** What looks like wall; the hair around it has still to be asked. */
  static Gaps possible(Regions regions, Wall wall, Mat distances, MatArena arena) {
    Mat mean = arena.mat();
    Imgproc.blur(distances, mean, new Size(WINDOW, WINDOW));
    Mat alike = arena.mat();
    Core.compare(
        mean, new Scalar(ALIKE + 1.5 * Math.min(COARSE, wall.noise())), alike, Core.CMP_LT);
    Mat firm = regions.firm(arena);
    alike.setTo(new Scalar(0), firm);
    Mat deep = regions.of(Regions.PERSON, arena);
    Mat seeds = regions.person(arena);
    Core.bitwise_and(seeds, alike, seeds);
    Core.bitwise_and(seeds, deep, deep);
    Mat background = regions.of(Regions.BACKGROUND, arena);
    Core.bitwise_and(background, alike, background);
    dropLarge(seeds, deep, background, arena);
    return new Gaps(regions, seeds, firm, arena);
  }

  /**
   * A white cap before a white wall is no gap: what is deep inside the person must be small, or
   * hang together with the wall outside.
   */
  private static void dropLarge(Mat seeds, Mat deep, Mat background, MatArena arena) {
    double most = LARGE * seeds.total();
    if (Core.countNonZero(deep) <= most) {
      return;
    }
    Mat both = arena.mat();
    Core.bitwise_or(seeds, background, both);
    Mat labels = arena.mat();
    int count = Imgproc.connectedComponents(both, labels, 4);
    int[] of = new int[(int) labels.total()];
    labels.get(0, 0, of);
    byte[] outside = Pixels.bytes(background);
    byte[] inside = Pixels.bytes(deep);
    boolean[] open = new boolean[count];
    int[] area = new int[count];
    for (int i = 0; i < of.length; i++) {
      open[of[i]] |= outside[i] != 0;
      area[of[i]] += inside[i] != 0 ? 1 : 0;
    }
    byte[] kept = Pixels.bytes(seeds);
    for (int i = 0; i < of.length; i++) {
      if (inside[i] != 0 && !open[of[i]] && area[of[i]] > most) {
        kept[i] = 0;
      }
    }
    seeds.put(0, 0, kept);
  }

  /**
   * Keeps those whose hair differs from the wall.
   *
   * @param hair color of the person next to every pixel
   */
  Gaps confirmed(Wall wall, Mat hair) {
    Mat alike = Wall.alike(hair, wall.mat(), UNLIKE + 3 * wall.noise(), arena);
    walls.setTo(new Scalar(0), alike);
    int side = 2 * EDGE - 1;
    Mat square = arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_RECT, new Size(side, side)));
    Imgproc.dilate(walls, around, square);
    around.setTo(new Scalar(0), firm);
    Core.bitwise_and(around, regions.person(arena), around);
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
