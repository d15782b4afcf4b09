package cn.xuezhao.photo.standardization;

import cn.xuezhao.photo.decoding.MatArena;
import org.opencv.core.Core;
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

  /** Below it wall and person have the same tint, in squared levels. */
  private static final float PALE = 300;

  private final byte[] colors;
  private final Wall wall;
  private final float[] fresh;

  /** Of the pixel that is blended: what is left of it, what is beside it, the tint of the wall. */
  private final float[] person = new float[3];

  private final float[] faint = new float[3];
  private final float[] spill = new float[3];

  private Composition(Rgb background, byte[] colors, Wall wall) {
    this.colors = colors;
    this.wall = wall;
    this.fresh = new float[] {background.blue(), background.green(), background.red()};
  }

  static Mat on(Rgb background, Pixels pixels, Matte.Solved matte, Wall wall, MatArena arena) {
    float[] opacity = matte.opacity();
    byte[] bgr = pixels.bgr().clone();
    Composition composition = new Composition(background, matte.colors(), wall);
    for (int i : matte.asked()) {
      if (opacity[i] > 0 && opacity[i] < 1) {
        composition.blend(bgr, i * 3, opacity[i]);
      }
    }
    Mat result = pixels.like(bgr, arena);
    Mat nobody = arena.mat();
    Core.compare(matte.matrix(), new Scalar(0), nobody, Core.CMP_LE);
    result.setTo(new Scalar(background.blue(), background.green(), background.red()), nobody);
    return result;
  }

  private void blend(byte[] bgr, int at, float opacity) {
    float seen = 0;
    float expected = 0;
    float behind = 0;
    for (int i = 0; i < 3; i++) {
      person[i] = (bgr[at + i] & 0xFF) - (1 - opacity) * wall.at(at + i);
      faint[i] = opacity * (colors[at + i] & 0xFF);
      seen += person[i] / 3;
      expected += faint[i] / 3;
      behind += opacity * wall.at(at + i) / 3;
    }
    float keep = Math.min(1, opacity / FAINT);
    float own = opacity * opacity;
    float spilled = spilled(at, opacity, seen - expected, behind - expected);
    for (int i = 0; i < 3; i++) {
      float tint =
          own * (person[i] - spilled * spill[i] - seen) + (1 - own) * (faint[i] - expected);
      float clean = Math.max(0, Math.min(255 * opacity, seen + tint));
      float color = (1 - opacity) * fresh[i] + keep * clean + (1 - keep) * faint[i];
      bgr[at + i] = (byte) Math.max(0, Math.min(255, Math.round(color)));
    }
  }

  /**
   * How much of the wall's tint is still in a pixel: what is left after the wall was taken away
   * should have the tint of the hair or cloth beside it, and not be on the way to the wall.
   *
   * @param seen how much brighter the pixel is than the person beside it
   * @param behind how much brighter the wall is
   */
  private float spilled(int at, float opacity, float seen, float behind) {
    float along = 0;
    float length = 0;
    for (int i = 0; i < 3; i++) {
      spill[i] = opacity * wall.at(at + i) - faint[i] - behind;
      along += (person[i] - faint[i] - seen) * spill[i];
      length += spill[i] * spill[i];
    }
    return length < PALE * opacity * opacity ? 0 : Math.max(0, Math.min(1, along / length));
  }
}
