package cn.xuezhao.photo.standardization;

/** A color of the standard, sRGB, 0 to 255 per channel. */
public record Rgb(int red, int green, int blue) {

  public Rgb {
    for (int channel : new int[] {red, green, blue}) {
      if (channel < 0 || channel > 255) {
        throw new IllegalArgumentException("color channel: " + channel + " (expected: 0 to 255)");
      }
    }
  }
}
