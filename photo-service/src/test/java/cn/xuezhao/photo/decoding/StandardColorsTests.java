package cn.xuezhao.photo.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;

/** One color in a profile that is built here, told in sRGB. */
class StandardColorsTests {

  private static final double[][] DISPLAY_P3 = {
    {0.51512, 0.2412, -0.00105}, {0.29198, 0.69225, 0.04189}, {0.1571, 0.06657, 0.78407}
  };

  private static final double[][] ADOBE_RGB = {
    {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}
  };

  private static final double[][] SRGB = {
    {0.43607, 0.22249, 0.01392}, {0.38515, 0.71687, 0.09708}, {0.14307, 0.06061, 0.7141}
  };

  private final MatArena arena = new MatArena();

  @BeforeAll
  static void load() {
    NativeImaging.load(Path.of("target", "natives"));
  }

  @AfterEach
  void free() {
    arena.close();
  }

  /** The same light in both spaces, as color tables give it. */
  @ParameterizedTest
  @CsvSource({
    "234, 51, 35, 255, 0, 0",
    "117, 251, 76, 0, 255, 0",
    "128, 128, 128, 128, 128, 128",
    "255, 255, 255, 255, 255, 255",
    "215, 176, 150, 222, 175, 146"
  })
  void readsTheColorsOfATelephone(int r, int g, int b, int red, int green, int blue) {
    same(decoded(picture(r, g, b), profile(DISPLAY_P3, formula())), red, green, blue);
  }

  @Test
  void readsACurveThatIsAnExponent() {
    same(decoded(picture(219, 0, 0), profile(ADOBE_RGB, exponent())), 255, 0, 0);
  }

  @Test
  void leavesWhatIsStandardAlone() {
    byte[] plain = picture(200, 150, 120);
    assertThat(decoded(plain, profile(SRGB, formula()))).isEqualTo(decoded(plain, new byte[0]));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 60, 131, 140, 200, 260, 290})
  void ignoresAProfileThatEndsTooEarly(int length) {
    byte[] cut = Arrays.copyOf(profile(DISPLAY_P3, formula()), length);
    assertThat(decoded(picture(10, 200, 30), cut))
        .isEqualTo(decoded(picture(10, 200, 30), new byte[0]));
  }

  @Test
  void ignoresAProfileOfInks() {
    byte[] inks = profile(DISPLAY_P3, formula());
    System.arraycopy("CMYK".getBytes(StandardCharsets.US_ASCII), 0, inks, 16, 4);
    assertThat(decoded(picture(10, 200, 30), inks))
        .isEqualTo(decoded(picture(10, 200, 30), new byte[0]));
  }

  private static void same(double[] bgr, int red, int green, int blue) {
    assertThat(bgr[2]).isCloseTo(red, within(3.0));
    assertThat(bgr[1]).isCloseTo(green, within(3.0));
    assertThat(bgr[0]).isCloseTo(blue, within(3.0));
  }

  private double[] decoded(byte[] jpeg, byte[] profile) {
    byte[] upload = profile.length == 0 ? jpeg : with(jpeg, profile);
    return Picture.decode(upload, 64, arena).pixels().get(32, 32);
  }

  private byte[] picture(int red, int green, int blue) {
    Mat color = arena.own(new Mat(64, 64, CvType.CV_8UC3, new Scalar(blue, green, red)));
    MatOfByte bytes = arena.own(new MatOfByte());
    MatOfInt best = arena.own(new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, 100));
    Imgcodecs.imencode(".jpg", color, bytes, best);
    return bytes.toArray();
  }

  private static byte[] with(byte[] jpeg, byte[] profile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int length = 16 + profile.length;
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE2, (byte) (length >> 8), (byte) length});
    out.writeBytes("ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(new byte[] {1, 1});
    out.writeBytes(profile);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  /** Header, six tags, three colorants and one curve for all. */
  private static byte[] profile(double[][] colorants, byte[] curve) {
    int tags = 132 + 6 * 12;
    ByteBuffer profile = ByteBuffer.allocate(tags + 3 * 20 + curve.length);
    profile.put(16, "RGB XYZ ".getBytes(StandardCharsets.US_ASCII));
    profile.putInt(128, 6);
    profile.position(132);
    for (int i = 0; i < 3; i++) {
      tag(profile, "rgb".charAt(i) + "XYZ", tags + 20 * i, 20);
      tag(profile, "rgb".charAt(i) + "TRC", tags + 60, curve.length);
    }
    for (double[] colorant : colorants) {
      profile.put("XYZ \0\0\0\0".getBytes(StandardCharsets.US_ASCII));
      for (double value : colorant) {
        profile.putInt((int) Math.round(value * 65536));
      }
    }
    return profile.put(curve).array();
  }

  private static void tag(ByteBuffer profile, String name, int offset, int size) {
    profile.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(offset).putInt(size);
  }

  private static byte[] formula() {
    ByteBuffer curve = ByteBuffer.allocate(32);
    curve.put("para\0\0\0\0\0\3\0\0".getBytes(StandardCharsets.US_ASCII));
    for (double value : new double[] {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) {
      curve.putInt((int) Math.round(value * 65536));
    }
    return curve.array();
  }

  private static byte[] exponent() {
    ByteBuffer curve = ByteBuffer.allocate(14);
    curve.put("curv\0\0\0\0\0\0\0\1".getBytes(StandardCharsets.US_ASCII));
    return curve.putShort((short) 563).array();
  }
}
