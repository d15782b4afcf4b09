package cn.xuezhao.chsisandbox;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** Draws a collection code as a student saves it: a bare QR picture on white. */
final class CodePicture {
  private static final int PIXELS_PER_MODULE = 8;
  private static final int MOST_TEXTS = 20;
  private static final int QUIET_ZONE_MODULES = 6; // ISO/IEC 18004 asks for 4

  private CodePicture() {}

  /**
   * A picture that an ordinary scanner reads. In about one of a hundred random codes the scanner
   * takes some modules for a finder pattern; CHSI's own codes can be read, so such a text is thrown
   * away and the next one taken.
   *
   * @param texts a different text, saying the same, each time it is asked
   */
  static byte[] readablePng(Supplier<String> texts) {
    for (int i = 0; i < MOST_TEXTS; i++) {
      BufferedImage picture = draw(texts.get());
      if (isReadable(picture)) {
        return encode(picture);
      }
    }
    throw new IllegalStateException("no readable picture among " + MOST_TEXTS);
  }

  /** Out of focus beyond recognition: less than one pixel of information per module. */
  static byte[] blurredPng(String text) {
    BufferedImage sharp = draw(text);
    int side = sharp.getWidth() / (PIXELS_PER_MODULE * 2);
    BufferedImage small = scaled(sharp, side);
    return encode(scaled(small, sharp.getWidth()));
  }

  /** A screenshot that lost its right half, and with it one of the three finder patterns. */
  static byte[] croppedPng(String text) {
    BufferedImage whole = draw(text);
    return encode(whole.getSubimage(0, 0, whole.getWidth() / 2, whole.getHeight()));
  }

  private static boolean isReadable(BufferedImage picture) {
    int side = picture.getWidth();
    int[] pixels = picture.getRGB(0, 0, side, side, null, 0, side);
    var source = new RGBLuminanceSource(side, side, pixels);
    try {
      return !new QRCodeReader()
          .decode(new BinaryBitmap(new HybridBinarizer(source)))
          .getText()
          .isEmpty();
    } catch (ReaderException _) {
      return false; // the answer to the question, not a failure
    }
  }

  private static BufferedImage draw(String text) {
    BitMatrix modules = modules(text);
    int side = modules.getWidth() * PIXELS_PER_MODULE;
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, side, side);
    pen.setColor(Color.BLACK);
    for (int y = 0; y < modules.getHeight(); y++) {
      for (int x = 0; x < modules.getWidth(); x++) {
        if (modules.get(x, y)) {
          pen.fillRect(
              x * PIXELS_PER_MODULE, y * PIXELS_PER_MODULE, PIXELS_PER_MODULE, PIXELS_PER_MODULE);
        }
      }
    }
    pen.dispose();
    return picture;
  }

  private static BitMatrix modules(String text) {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              1,
              1,
              Map.of(
                  EncodeHintType.MARGIN,
                  QUIET_ZONE_MODULES,
                  EncodeHintType.ERROR_CORRECTION,
                  ErrorCorrectionLevel.M));
    } catch (WriterException e) {
      throw new IllegalStateException("text does not fit a QR code: " + text.length(), e);
    }
  }

  private static BufferedImage scaled(BufferedImage source, int side) {
    BufferedImage target = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = target.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    pen.drawImage(source, 0, 0, side, side, null);
    pen.dispose();
    return target;
  }

  private static byte[] encode(BufferedImage picture) {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
