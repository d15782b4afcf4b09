package cn.xuezhao.photo.codes;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencv.core.Mat;

/** ZXing on one brightness picture: the local threshold first, then the global one. */
final class QrReader {

  private static final Map<DecodeHintType, Object> PLAIN =
      Map.of(DecodeHintType.POSSIBLE_FORMATS, BarcodeFormat.QR_CODE);

  private static final Map<DecodeHintType, Object> THOROUGH =
      Map.of(
          DecodeHintType.POSSIBLE_FORMATS, BarcodeFormat.QR_CODE, DecodeHintType.TRY_HARDER, true);

  private QrReader() {}

  static Optional<String> read(Mat gray) {
    return read(gray, PLAIN);
  }

  /** Looks at every line; costs more. */
  static Optional<String> readThoroughly(Mat gray) {
    return read(gray, THOROUGH);
  }

  /** Every text, when there is more than one code. */
  static Set<String> readAll(Mat gray) {
    try {
      return Arrays.stream(
              new QRCodeMultiReader()
                  .decodeMultiple(new BinaryBitmap(new HybridBinarizer(source(gray))), PLAIN))
          .map(Result::getText)
          .collect(Collectors.toSet());
    } catch (ReaderException _) {
      return Set.of();
    }
  }

  private static Optional<String> read(Mat gray, Map<DecodeHintType, Object> hints) {
    LuminanceSource source = source(gray);
    Optional<String> text = read(new BinaryBitmap(new HybridBinarizer(source)), hints);
    return text.isPresent()
        ? text
        : read(new BinaryBitmap(new GlobalHistogramBinarizer(source)), hints);
  }

  private static LuminanceSource source(Mat gray) {
    byte[] pixels = new byte[(int) gray.total()];
    gray.get(0, 0, pixels);
    int width = gray.cols();
    int height = gray.rows();
    return new PlanarYUVLuminanceSource(pixels, width, height, 0, 0, width, height, false);
  }

  private static Optional<String> read(BinaryBitmap bitmap, Map<DecodeHintType, Object> hints) {
    try {
      return Optional.of(new QRCodeReader().decode(bitmap, hints).getText());
    } catch (ReaderException _) {
      // Not found, or found and not readable: the next attempt may do better.
      return Optional.empty();
    }
  }
}
