package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
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
  private final byte[] seeds;
  private byte[] edges;

  private Gaps(Regions regions, byte[] seeds) {
    this.regions = regions;
    this.seeds = seeds;
    this.edges = seeds;
  }

  /** What looks like wall; the hair around it has still to be asked. */
  static Gaps possible(Regions regions, Wall wall, float[] distances, MatArena arena) {
    Mat even = arena.own(new Mat(regions.height(), regions.width(), CvType.CV_32F));
    even.put(0, 0, distances);
    Imgproc.blur(even, even, new Size(WINDOW, WINDOW));
    float[] mean = Pixels.plane(even);
    double alike = ALIKE + 1.5 * wall.noise();
    byte[] seeds = new byte[distances.length];
    byte[] deep = new byte[distances.length];
    for (int i = 0; i < seeds.length; i++) {
      byte kind = regions.kind(i);
      if (mean[i] < alike && regions.mayShowWall(i)) {
        seeds[i] = (byte) (kind == Regions.BAND || kind == Regions.PERSON ? 255 : 0);
        deep[i] = (byte) (kind == Regions.PERSON ? 255 : 0);
      }
    }
    Gaps gaps = new Gaps(regions, seeds);
    gaps.dropLarge(gaps.mask(deep, arena), arena);
    return gaps;
  }

  /** A white cap before a white wall is no gap: what is deep inside the person must be small. */
  private void dropLarge(Mat deep, MatArena arena) {
    Mat labels = arena.mat();
    Mat stats = arena.mat();
    int count =
        Imgproc.connectedComponentsWithStats(deep, labels, stats, arena.mat(), 4, CvType.CV_32S);
    boolean[] large = new boolean[count];
    for (int label = 1; label < count; label++) {
      large[label] = stats.get(label, Imgproc.CC_STAT_AREA)[0] > LARGE * seeds.length;
    }
    int[] of = new int[seeds.length];
    labels.get(0, 0, of);
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = large[of[i]] ? 0 : seeds[i];
    }
  }

  /**
   * Keeps those whose hair differs from the wall.
   *
   * @param hair color of the person next to every pixel
   */
  Gaps confirmed(Wall wall, float[] hair, MatArena arena) {
    double unlike = UNLIKE + 3 * wall.noise();
    for (int i = 0; i < seeds.length; i++) {
      if (seeds[i] != 0 && wall.contrast(hair, i) < unlike) {
        seeds[i] = 0;
      }
    }
    Mat mask = mask(seeds, arena);
    int side = 2 * EDGE + 1;
    Mat disc =
        arena.own(Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(side, side)));
    Imgproc.dilate(mask, mask, disc);
    edges = new byte[seeds.length];
    mask.get(0, 0, edges);
    return this;
  }

  private Mat mask(byte[] values, MatArena arena) {
    Mat mask = arena.own(new Mat(regions.height(), regions.width(), CvType.CV_8U));
    mask.put(0, 0, values);
    return mask;
  }

  /** Whether nothing but wall is seen here. */
  boolean isWall(int index) {
    return seeds[index] != 0;
  }

  /** Whether hair ends here. */
  boolean isEdge(int index) {
    return edges[index] != 0 && regions.mayShowWall(index);
  }
}
