package cn.xuezhao.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/**
 * Measures a standard photo by its bytes and pixels alone, against 教毕指[2017]99号: 480 by 640 pixels,
 * 300 dpi, 24-bit baseline JPEG of quality 60 or more, generally 20 to 40 KB, an even background of
 * the tenant's color, the crown 50 to 110 pixels below the edge, no metadata.
 */
public final class StandardPhoto {

  private static final int WIDTH = 480;
  private static final int HEIGHT = 640;
  private static final int TOLERANCE = 10;

  /** Sum of the standard's luminance table scaled to quality 60: (table * 80 + 50) / 100. */
  private static final int COARSEST_TABLE = 2952;

  private final byte[] bytes;
  private final BufferedImage pixels;

  private StandardPhoto(byte[] bytes, BufferedImage pixels) {
    this.bytes = bytes;
    this.pixels = pixels;
  }

  public static StandardPhoto of(byte[] bytes) {
    try {
      return new StandardPhoto(bytes, ImageIO.read(new ByteArrayInputStream(bytes)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Fails with the first rule that is broken. */
  public void meetsTheStandard(Color background) {
    assertThat(pixels.getWidth()).as("width").isEqualTo(WIDTH);
    assertThat(pixels.getHeight()).as("height").isEqualTo(HEIGHT);
    assertThat(pixels.getColorModel().getPixelSize()).as("bits").isEqualTo(24);
    assertThat(bytes.length).as("bytes").isBetween(20 * 1024, 40 * 1024);
    assertThat(bytes[13]).as("density unit: dots per inch").isEqualTo((byte) 1);
    assertThat(u16(14)).as("dots per inch across").isEqualTo(300);
    assertThat(u16(16)).as("dots per inch down").isEqualTo(300);
    assertThat(has(0xC0)).as("baseline").isTrue();
    assertThat(has(0xC2)).as("progressive").isFalse();
    assertThat(has(0xE1)).as("EXIF or XMP").isFalse();
    assertThat(luminanceTable()).as("quality >= 60").isLessThanOrEqualTo(COARSEST_TABLE);
    hasEvenBackground(background);
    assertThat(crown(background)).as("crown below the edge").isBetween(50, 110);
  }

  private void hasEvenBackground(Color background) {
    for (int y = 5; y < 300; y += 5) {
      assertThat(isBackground(3, y, background)).as("left edge at %d", y).isTrue();
      assertThat(isBackground(WIDTH - 4, y, background)).as("right edge at %d", y).isTrue();
    }
    for (int x = 5; x < WIDTH; x += 5) {
      assertThat(isBackground(x, 5, background)).as("upper edge at %d", x).isTrue();
    }
  }

  /** First row in which the head covers a visible part of the middle. */
  private int crown(Color background) {
    for (int y = 0; y < HEIGHT; y++) {
      int covered = 0;
      for (int x = WIDTH / 4; x < WIDTH * 3 / 4; x++) {
        covered += isBackground(x, y, background) ? 0 : 1;
      }
      if (covered > 12) {
        return y;
      }
    }
    return HEIGHT;
  }

  private boolean isBackground(int x, int y, Color background) {
    Color pixel = new Color(pixels.getRGB(x, y));
    return Math.abs(pixel.getRed() - background.getRed()) <= TOLERANCE
        && Math.abs(pixel.getGreen() - background.getGreen()) <= TOLERANCE
        && Math.abs(pixel.getBlue() - background.getBlue()) <= TOLERANCE;
  }

  private int luminanceTable() {
    int at = segment(0xDB);
    int sum = 0;
    for (int i = 0; i < 64; i++) {
      sum += bytes[at + 5 + i] & 0xFF;
    }
    return sum;
  }

  private boolean has(int marker) {
    return segment(marker) >= 0;
  }

  /** Offset of the first segment with this marker before the pixels begin, or -1. */
  private int segment(int marker) {
    int at = 2;
    while (at + 4 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
      int found = bytes[at + 1] & 0xFF;
      if (found == marker) {
        return at;
      }
      if (found == 0xDA) {
        return -1;
      }
      at += 2 + u16(at + 2);
    }
    return -1;
  }

  private int u16(int at) {
    return ((bytes[at] & 0xFF) << 8) | (bytes[at + 1] & 0xFF);
  }
}
