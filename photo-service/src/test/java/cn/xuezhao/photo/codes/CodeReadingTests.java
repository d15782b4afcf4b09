package cn.xuezhao.photo.codes;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photo.RealDecoders;
import cn.xuezhao.photo.guard.TestImages;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeReadingTests {

  /** As long as a signed token, with Chinese in it. */
  private static final String TEXT =
      "eyJhbGciOiJFUzI1NiIsImtpZCI6ImNoc2kifQ.eyJjaWQiOiJjaWRfMDEyMzQ1Njc4OSJ9.学信网采集码";

  private final CodeReading codes = new CodeReading(RealDecoders.pool());

  @Test
  void readsAScreenshotExactly() {
    BufferedImage code = placed(400, 0, 0);
    assertThat(codes.read(TestImages.png(code), longSide(code)))
        .isEqualTo(new CodeAnswer.Read(TEXT));
    assertThat(read(code)).isEqualTo(new CodeAnswer.Read(TEXT));
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 20, 45, 90, 180, 263})
  void readsATurnedCode(int degrees) {
    assertThat(read(placed(420, degrees, 0))).isEqualTo(new CodeAnswer.Read(TEXT));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.15, 0.35})
  void readsACodeSeenFromTheSide(double shear) {
    assertThat(read(placed(480, 12, shear))).isEqualTo(new CodeAnswer.Read(TEXT));
  }

  @Test
  void readsASmallCodeAndABlurredOne() {
    assertThat(read(placed(150, 3, 0))).isEqualTo(new CodeAnswer.Read(TEXT));
    assertThat(read(blurred(placed(420, 5, 0), 9))).isEqualTo(new CodeAnswer.Read(TEXT));
  }

  @Test
  void findsNothingWhereThereIsNothing() {
    assertThat(codes.read(TestImages.jpeg(900, 700), 900))
        .isEqualTo(new CodeAnswer.Unread(CodeTrouble.NO_CODE));
    assertThat(read(halved(placed(420, 0, 0))))
        .isEqualTo(new CodeAnswer.Unread(CodeTrouble.CUT_OFF));
  }

  private CodeAnswer read(BufferedImage picture) {
    return codes.read(TestImages.jpeg(picture, false), longSide(picture));
  }

  private static int longSide(BufferedImage picture) {
    return Math.max(picture.getWidth(), picture.getHeight());
  }

  /** The code on a screen: turned, sheared, on a busy surrounding. */
  private static BufferedImage placed(int side, double degrees, double shear) {
    BufferedImage picture = TestImages.paint(1000, 800, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    AffineTransform place = AffineTransform.getTranslateInstance(500, 400);
    place.rotate(Math.toRadians(degrees));
    place.shear(shear, 0);
    place.translate(-side / 2.0, -side / 2.0);
    place.scale(side / 400.0, side / 400.0);
    graphics.drawImage(code(), place, null);
    graphics.dispose();
    return picture;
  }

  private static BufferedImage code() {
    BitMatrix bits = bits();
    BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 400; y++) {
      for (int x = 0; x < 400; x++) {
        picture.setRGB(x, y, (bits.get(x, y) ? Color.DARK_GRAY : Color.WHITE).getRGB());
      }
    }
    return picture;
  }

  private static BitMatrix bits() {
    try {
      return new QRCodeWriter()
          .encode(
              TEXT,
              BarcodeFormat.QR_CODE,
              400,
              400,
              Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 3));
    } catch (WriterException e) {
      throw new AssertionError(e);
    }
  }

  private static BufferedImage blurred(BufferedImage picture, int side) {
    float[] weights = new float[side * side];
    Arrays.fill(weights, 1f / weights.length);
    return new ConvolveOp(new Kernel(side, side, weights)).filter(picture, null);
  }

  private static BufferedImage halved(BufferedImage picture) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.GRAY);
    graphics.fillRect(500, 0, 500, 800);
    graphics.dispose();
    return picture;
  }
}
