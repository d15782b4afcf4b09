package cn.xuezhao.photo.standardization;

/**
 * Puts the person on the background of the tenant. What a half-transparent pixel shows of the old
 * wall is taken away and as much of the new background added; the fainter the person is in it, the
 * more its color is taken from the hair or cloth beside it, so no colored rim remains. An opaque
 * pixel stays what it is.
 */
final class Composition {

  /** Below this opacity the grain of the old wall is faded out with the person. */
  private static final float FAINT = 0.08f;

  private final float[] colors;
  private final float[] wall;
  private final float[] fresh;

  private Composition(Rgb background, float[] colors, float[] wall) {
    this.colors = colors;
    this.wall = wall;
    this.fresh = new float[] {background.blue(), background.green(), background.red()};
  }

  static Pixels on(Rgb background, Pixels pixels, Matte.Solved matte, Wall wall) {
    Composition composition = new Composition(background, matte.colors(), wall.bgr());
    float[] result = pixels.bgr().clone();
    for (int i = 0; i < matte.opacity().length; i++) {
      float opacity = matte.opacity()[i];
      if (opacity < 1) {
        composition.blend(result, i * 3, opacity);
      }
    }
    return new Pixels(pixels.width(), pixels.height(), result);
  }

  private void blend(float[] result, int at, float opacity) {
    float seen = 0;
    float expected = 0;
    for (int i = at; i < at + 3; i++) {
      seen += (result[i] - (1 - opacity) * wall[i]) / 3;
      expected += opacity * colors[i] / 3;
    }
    float keep = Math.min(1, opacity / FAINT);
    float own = opacity * opacity;
    for (int i = at; i < at + 3; i++) {
      float person = result[i] - (1 - opacity) * wall[i];
      float tint = own * (person - seen) + (1 - own) * (opacity * colors[i] - expected);
      float clean = Math.max(0, Math.min(255 * opacity, seen + tint));
      float faint = opacity * colors[i];
      result[i] = (1 - opacity) * fresh[i - at] + keep * clean + (1 - keep) * faint;
    }
  }
}
