package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.decoding.Picture;
import cn.xuezhao.photo.faces.Face;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

/**
 * The raster of a screen or of a print: a pattern that repeats shows as a lonely peak among the
 * frequencies of the picture, which a face does not have.
 */
final class RasterMeasure {

  private static final int SIDE = 256;

  /** Below this, in waves per patch, are the features of the face. */
  private static final int SLOW = 40;

  /** Seams of JPEG blocks lie on the axes. */
  private static final int AXIS = 3;

  /** Frequencies are compared with others as fast, in rings of this width. */
  private static final int RING = 4;

  /** One of so many frequencies is enough for the median of its ring; no divisor of the side. */
  private static final int SAMPLED = 5;

  private static final int RINGS = SIDE / 2 / RING;

  private static final int[] RING_OF = rings();

  private RasterMeasure() {}

  static void take(Picture picture, Face face, Notes notes, MatArena arena) {
    if (Math.min(picture.width(), picture.height()) < SIDE) {
      return;
    }
    int left = (int) Math.max(0, Math.min(picture.width() - SIDE, face.centerX() - SIDE / 2.0));
    int top = (int) Math.max(0, Math.min(picture.height() - SIDE, face.at(1).y - SIDE / 2.0));
    Rect patch = new Rect(left, top, SIDE, SIDE);
    float[] strength = spectrum(arena.own(picture.pixels().submat(patch)), arena);
    notes.add("raster", peak(strength), notes.box(patch.tl(), patch.br()));
  }

  private static float[] spectrum(Mat bgr, MatArena arena) {
    Mat gray = arena.mat();
    Imgproc.cvtColor(bgr, gray, Imgproc.COLOR_BGR2GRAY);
    Mat values = arena.mat();
    gray.convertTo(values, CvType.CV_32F);
    Core.subtract(values, new Scalar(Core.mean(values).val[0]), values);
    Mat window = arena.mat();
    Imgproc.createHanningWindow(window, gray.size(), CvType.CV_32F);
    Core.multiply(values, window, values);
    Mat waves = arena.mat();
    Core.dft(values, waves, Core.DFT_COMPLEX_OUTPUT);
    List<Mat> parts = new ArrayList<>();
    Core.split(waves, parts);
    parts.forEach(arena::own);
    Mat strength = arena.mat();
    Core.magnitude(parts.get(0), parts.get(1), strength);
    float[] result = new float[SIDE * SIDE];
    strength.get(0, 0, result);
    return result;
  }

  /** The strongest frequency against the median of those as fast. */
  private static double peak(float[] strength) {
    float[][] some = new float[RINGS][SIDE * SIDE / 16];
    int[] counts = new int[RINGS];
    float[] strongest = new float[RINGS];
    for (int i = 0; i < RING_OF.length; i++) {
      int ring = RING_OF[i];
      if (ring >= 0) {
        strongest[ring] = Math.max(strongest[ring], strength[i]);
        if (i % SAMPLED == 0) {
          some[ring][counts[ring]++] = strength[i];
        }
      }
    }
    double most = 0;
    for (int ring = 0; ring < RINGS; ring++) {
      if (counts[ring] > 0) {
        Arrays.sort(some[ring], 0, counts[ring]);
        double median = some[ring][counts[ring] / 2];
        most = Math.max(most, strongest[ring] / Math.max(1, median));
      }
    }
    return most;
  }

  /** The ring of every frequency of the half that says all, -1 for those that are left out. */
  private static int[] rings() {
    int[] rings = new int[SIDE * (SIDE / 2 + 1)];
    Arrays.fill(rings, -1);
    for (int y = AXIS; y <= SIDE / 2; y++) {
      for (int x = AXIS; x < SIDE - AXIS; x++) {
        double speed = Math.hypot(Math.min(x, SIDE - x), y);
        int ring = (int) (speed / RING);
        if (speed >= SLOW && ring < RINGS) {
          rings[y * SIDE + x] = ring;
        }
      }
    }
    return rings;
  }
}
