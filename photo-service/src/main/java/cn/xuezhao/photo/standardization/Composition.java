package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

/**
 * Puts the person on the background of the tenant. What a half-transparent pixel shows of the old
 * wall is taken away and as much of the new background added; the fainter the person is in it, the
 * more its color is taken from the hair or cloth beside it, so no colored rim remains. An opaque
 * pixel stays what it is.
 */
final class Composition {

  /** Below this opacity the grain of the old wall is faded out with the person. */
  private static final float FAINT = 0.08f;

  private final byte[] colors;
  private final Wall wall;
  private final float[] fresh;

  private Composition(Rgb background, byte[] colors, Wall wall) {
    this.colors = colors;
    this.wall = wall;
    this.fresh = new float[] {background.blue(), background.green(), background.red()};
  }

  static Mat on(Rgb background, Pixels pixels, Matte.Solved matte, Wall wall, MatArena arena) {
    float[] opacity = matte.opacity();
    byte[] bgr = pixels.bgr().clone();
    byte[] nobody = new byte[opacity.length];
    Composition composition = new Composition(background, matte.colors(), wall);
    for (int i = 0; i < opacity.length; i++) {
      if (opacity[i] <= 0) {
        nobody[i] = 1;
      } else if (opacity[i] < 1) {
        composition.blend(bgr, i * 3, opacity[i]);
      }
    }
    Mat result = pixels.like(bgr, arena);
    result.setTo(
        new Scalar(background.blue(), background.green(), background.red()),
        pixels.like(nobody, arena));
    return result;
  }

  private void blend(byte[] bgr, int at, float opacity) {
    float seen = 0;
    float expected = 0;
    for (int i = at; i < at + 3; i++) {
      seen += ((bgr[i] & 0xFF) - (1 - opacity) * wall.at(i)) / 3;
      expected += opacity * (colors[i] & 0xFF) / 3;
    }
    float keep = Math.min(1, opacity / FAINT);
    float own = opacity * opacity;
    for (int i = at; i < at + 3; i++) {
      float person = (bgr[i] & 0xFF) - (1 - opacity) * wall.at(i);
      float tint = own * (person - seen) + (1 - own) * (opacity * (colors[i] & 0xFF) - expected);
      float clean = Math.max(0, Math.min(255 * opacity, seen + tint));
      float faint = opacity * (colors[i] & 0xFF);
      float color = (1 - opacity) * fresh[i - at] + keep * clean + (1 - keep) * faint;
      bgr[i] = (byte) Math.max(0, Math.min(255, Math.round(color)));
    }
  }
}
