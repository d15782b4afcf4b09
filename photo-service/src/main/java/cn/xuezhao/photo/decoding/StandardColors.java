package cn.xuezhao.photo.decoding;

import org.opencv.core.Mat;

/**
 * Turns the colors of an upload into sRGB, which the standard asks for. Telephones write Display
 * P3: read as sRGB its skin would be pale. What is sRGB already, or close to it, is left alone.
 */
final class StandardColors {

  /** XYZ under the light of ICC profiles (D50) to linear sRGB. */
  private static final double[][] FROM_XYZ = {
    {3.1338561, -1.6168667, -0.4906146},
    {-0.9787684, 1.9161415, 0.0334540},
    {0.0719453, -0.2289914, 1.4052427}
  };

  /** Linear light has more steps than levels have, most of them in the shadows. */
  private static final int STEPS = 4096;

  /** Profiles that differ by less than this from sRGB mean sRGB, in levels of 255. */
  private static final int ALIKE = 2;

  private static final byte[] LEVELS = levels();

  private final float[][] curves = new float[3][256];
  private final float[][] matrix = new float[3][3];

  private StandardColors(ColorProfile profile) {
    for (int row = 0; row < 3; row++) {
      for (int level = 0; level < 256; level++) {
        curves[row][level] = (float) profile.curves()[row][level];
      }
      for (int column = 0; column < 3; column++) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
          sum += FROM_XYZ[row][i] * profile.colorants()[i][column];
        }
        matrix[row][column] = (float) sum;
      }
    }
  }

  /**
   * Converts a picture in place.
   *
   * @param jpeg the upload that it was decoded from
   */
  static void apply(byte[] jpeg, Mat bgr) {
    ColorProfile.of(jpeg)
        .map(StandardColors::new)
        .filter(colors -> !colors.isStandard())
        .ifPresent(colors -> colors.convert(bgr));
  }

  private boolean isStandard() {
    int[] some = {0, 40, 90, 140, 190, 255};
    byte[] pixel = new byte[3];
    for (int blue : some) {
      for (int green : some) {
        for (int red : some) {
          pixel[0] = (byte) blue;
          pixel[1] = (byte) green;
          pixel[2] = (byte) red;
          convert(pixel);
          int off = Math.abs((pixel[0] & 0xFF) - blue);
          off = Math.max(off, Math.abs((pixel[1] & 0xFF) - green));
          if (Math.max(off, Math.abs((pixel[2] & 0xFF) - red)) > ALIKE) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private void convert(Mat bgr) {
    byte[] row = new byte[bgr.cols() * 3];
    for (int y = 0; y < bgr.rows(); y++) {
      bgr.get(y, 0, row);
      convert(row);
      bgr.put(y, 0, row);
    }
  }

  private void convert(byte[] bgr) {
    for (int at = 0; at < bgr.length; at += 3) {
      float red = curves[0][bgr[at + 2] & 0xFF];
      float green = curves[1][bgr[at + 1] & 0xFF];
      float blue = curves[2][bgr[at] & 0xFF];
      for (int channel = 0; channel < 3; channel++) {
        float[] of = matrix[channel];
        float light = of[0] * red + of[1] * green + of[2] * blue;
        int step = Math.round(Math.max(0, Math.min(1, light)) * (STEPS - 1));
        bgr[at + 2 - channel] = LEVELS[step];
      }
    }
  }

  private static byte[] levels() {
    byte[] levels = new byte[STEPS];
    for (int step = 0; step < STEPS; step++) {
      double light = step / (STEPS - 1.0);
      double level = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
      levels[step] = (byte) Math.round(255 * level);
    }
    return levels;
  }
}
