package cn.xuezhao.photo.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Size;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/**
 * Where libjpeg-turbo is installed it does what OpenCV does, bit for bit; elsewhere OpenCV does.
 */
class JpegTests {

  private static final int GRAY = 0;

  private final MatArena arena = new MatArena();

  @BeforeAll
  static void load() {
    NativeImaging.load(Path.of("target", "natives"));
  }

  @AfterEach
  void free() {
    arena.close();
  }

  @Test
  void usesTheFasterLibraryWhereTheSystemHasIt() {
    assertThat(Jpeg.isFast()).isEqualTo(TurboJpeg.installed().isPresent());
  }

  @ParameterizedTest
  @MethodSource("stored")
  void readsWhatOpenCvReads(int sampling, int orientation) {
    byte[] jpeg = turned(jpeg(sampling), orientation);
    for (int reduction : new int[] {1, 2, 4, 8}) {
      Mat read = Jpeg.decode(jpeg, reduction, arena);
      Mat expected = Jpeg.byOpenCv(jpeg, reduction, arena);
      assertThat(read.size()).isEqualTo(expected.size());
      assertThat(Core.norm(read, expected, Core.NORM_INF)).as("1/%d", reduction).isZero();
    }
  }

  private static Stream<Arguments> stored() {
    return Stream.of(
            GRAY,
            Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_420,
            Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_422,
            Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_444)
        .flatMap(sampling -> IntStream.rangeClosed(0, 9).mapToObj(o -> Arguments.of(sampling, o)));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 77, 95, 100})
  void writesWhatOpenCvWrites(int quality) {
    Mat picture = picture();
    assertThat(Jpeg.encode(picture, quality, arena))
        .isEqualTo(Jpeg.byOpenCv(picture, quality, arena));
  }

  @Test
  void leavesADamagedPictureToOpenCv() {
    byte[] whole = jpeg(Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR_420);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    Mat read = Jpeg.decode(half, 2, arena);
    assertThat(Core.norm(read, Jpeg.byOpenCv(half, 2, arena), Core.NORM_INF)).isZero();
  }

  @Test
  void refusesWhatNoDecoderAccepts() {
    byte[] nothing = Arrays.copyOf(jpeg(GRAY), 30);
    assertThatThrownBy(() -> Jpeg.decode(nothing, 1, arena)).isInstanceOf(UndecodablePicture.class);
  }

  /** Colored spots, with sides that no reduction divides. */
  private Mat picture() {
    Mat picture = arena.own(new Mat(173, 259, CvType.CV_8UC3));
    Core.randu(picture, 0, 255);
    Imgproc.blur(picture, picture, new Size(7, 7));
    return picture;
  }

  private byte[] jpeg(int sampling) {
    Mat picture = picture();
    if (sampling == GRAY) {
      Imgproc.cvtColor(picture, picture, Imgproc.COLOR_BGR2GRAY);
    }
    MatOfInt options =
        sampling == GRAY
            ? new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, 90)
            : new MatOfInt(Imgcodecs.IMWRITE_JPEG_SAMPLING_FACTOR, sampling);
    MatOfByte bytes = arena.own(new MatOfByte());
    Imgcodecs.imencode(".jpg", picture, bytes, arena.own(options));
    return bytes.toArray();
  }

  /** The same with an EXIF segment that says how the camera was held. */
  private static byte[] turned(byte[] jpeg, int orientation) {
    byte[] tiff = {
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      1,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (2 + 6 + tiff.length)});
    out.writeBytes("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    out.writeBytes(tiff);
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }
}
