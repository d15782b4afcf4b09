package cn.xuezhao.photo.standardization;

/**
 * Puts the person on the background of the tenant. What a half-transparent pixel shows of the old
 * wall is taken away and as much of the new background added, so no colored rim remains.
 */
final class Composition {

  /** Below this opacity the grain of the old wall is faded out with the person. */
  private static final float FAINT = 0.08f;

  private Composition() {}

  static Pixels on(Rgb background, Pixels pixels, float[] opacity, Wall wall) {
    float[] fresh = {background.blue(), background.green(), background.red()};
    float[] result = pixels.bgr().clone();
    for (int i = 0; i < opacity.length; i++) {
      float a = opacity[i];
      if (a >= 1) {
        continue;
      }
      float keep = Math.min(1, a / FAINT);
      for (int channel = 0; channel < 3; channel++) {
        int at = i * 3 + channel;
        float old = wall.bgr()[at];
        result[at] =
            a > 0
                ? fresh[channel] + keep * (result[at] - old) - a * (fresh[channel] - old)
                : fresh[channel];
      }
    }
    return new Pixels(pixels.width(), pixels.height(), result);
  }
}
