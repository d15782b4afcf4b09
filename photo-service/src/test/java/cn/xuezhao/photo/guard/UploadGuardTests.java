package cn.xuezhao.photo.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadGuardTests {

  @Test
  void acceptsAPictureAndTellsItsSize() throws IOException {
    ImageFacts facts = inspect(TestImages.jpeg(800, 600));
    assertThat(facts.width()).isEqualTo(800);
    assertThat(facts.height()).isEqualTo(600);
    assertThat(facts.scans()).isEqualTo(1);
    assertThat(facts.longSide()).isEqualTo(800);
  }

  @Test
  void acceptsProgressivePictures() throws IOException {
    assertThat(inspect(TestImages.progressive(800, 600)).scans()).isBetween(2, 12);
  }

  @Test
  void acceptsWhatPhonesAppendToAPicture() throws IOException {
    byte[] picture = TestImages.jpeg(640, 640);
    byte[] withTrailer = TestImages.concat(picture, new byte[5000]);
    assertThat(inspect(withTrailer).length()).isEqualTo(picture.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10, 25, 50, 75, 90, 97, 99})
  void refusesAPictureThatWasCutOff(int percent) {
    byte[] picture = TestImages.jpeg(800, 600);
    byte[] cut = Arrays.copyOf(picture, Math.max(4, picture.length * percent / 100));
    assertThat(refusal(cut)).isEqualTo(Refusal.TRUNCATED);
  }

  @Test
  void refusesAPictureAtEveryCut() {
    byte[] picture = TestImages.jpeg(480, 480);
    for (int length = 4; length < picture.length; length += 37) {
      assertThat(refusal(Arrays.copyOf(picture, length)))
          .isIn(Refusal.TRUNCATED, Refusal.DAMAGED, Refusal.NOT_AN_IMAGE);
    }
  }

  static Stream<Arguments> others() {
    return Stream.of(
        Arguments.of("hello, this is text", Refusal.NOT_AN_IMAGE),
        Arguments.of("%PDF-1.7 trailer", Refusal.NOT_AN_IMAGE),
        Arguments.of("\0\0\0\40ftypmp42", Refusal.NOT_AN_IMAGE),
        Arguments.of("MZ\220\0\3\0\0\0\4\0", Refusal.NOT_AN_IMAGE),
        Arguments.of("GIF89a\1\0\1\0", Refusal.ANIMATED),
        Arguments.of("RIFF\0\0\0\0WEBPVP8X", Refusal.FORMAT_NOT_SUPPORTED),
        Arguments.of("\0\0\0\40ftypheic\0\0\0\0", Refusal.FORMAT_NOT_SUPPORTED),
        Arguments.of("\0\0\0\40ftypavif\0\0\0\0", Refusal.FORMAT_NOT_SUPPORTED),
        Arguments.of("\211PNG\r\n\032\n", Refusal.FORMAT_NOT_SUPPORTED),
        Arguments.of("BM\66\0\0\0", Refusal.FORMAT_NOT_SUPPORTED),
        Arguments.of("II*\0\10\0\0\0", Refusal.FORMAT_NOT_SUPPORTED),
        Arguments.of("8BPS\0\1", Refusal.FORMAT_NOT_SUPPORTED),
        Arguments.of("<svg xmlns='http://www.w3.org/2000/svg'/>", Refusal.FORMAT_NOT_SUPPORTED));
  }

  @ParameterizedTest
  @MethodSource("others")
  void refusesWhatIsNotAJpegWithoutParsingIt(String start, Refusal expected) {
    assertThat(refusal(start.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(expected);
  }

  @Test
  void refusesAnEmptyUpload() {
    assertThat(refusal(new byte[0])).isEqualTo(Refusal.EMPTY);
  }

  @Test
  void refusesAHeaderThatClaimsTooManyPixels() {
    assertThat(refusal(TestImages.withClaimedSize(30_000, 20_000)))
        .isEqualTo(Refusal.TOO_MANY_PIXELS);
    assertThat(refusal(TestImages.withClaimedSize(0, 600))).isEqualTo(Refusal.DAMAGED);
  }

  @Test
  void refusesSmallAndExtremePictures() {
    assertThat(refusal(TestImages.jpeg(1, 1))).isEqualTo(Refusal.TOO_SMALL);
    assertThat(refusal(TestImages.withClaimedSize(65_000, 12))).isEqualTo(Refusal.TOO_SMALL);
    assertThat(refusal(TestImages.jpeg(479, 900))).isEqualTo(Refusal.TOO_SMALL);
  }

  @Test
  void refusesAPictureWithHundredsOfPasses() {
    assertThat(refusal(TestImages.withScans(300))).isEqualTo(Refusal.TOO_MANY_SCANS);
  }

  @Test
  void refusesWhatIsNotInColor() {
    assertThat(refusal(TestImages.gray(600, 600))).isEqualTo(Refusal.NOT_IN_COLOR);
    assertThat(refusal(TestImages.withComponents(4))).isEqualTo(Refusal.NOT_IN_COLOR);
  }

  @Test
  void refusesCodingsThatNoPhoneWrites() {
    assertThat(refusal(TestImages.withFrameMarker(0xC3))).isEqualTo(Refusal.CODING_NOT_SUPPORTED);
    assertThat(refusal(TestImages.withFrameMarker(0xC9))).isEqualTo(Refusal.CODING_NOT_SUPPORTED);
    assertThat(refusal(TestImages.withPrecision(12))).isEqualTo(Refusal.CODING_NOT_SUPPORTED);
  }

  @Test
  void refusesLiesAboutLengths() {
    assertThat(refusal(TestImages.withSegment(0xE1, 0, new byte[0]))).isEqualTo(Refusal.DAMAGED);
    assertThat(refusal(TestImages.withSegment(0xE1, 65_535, new byte[10])))
        .isIn(Refusal.DAMAGED, Refusal.TRUNCATED);
    assertThat(refusal(TestImages.withSecondFrame())).isEqualTo(Refusal.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>", "<ScRiPt src=x>", "<?php", "%PDF-1.7", "Rar!\u001A\u0007"})
  void refusesASecondFileInsideThePicture(String start) {
    byte[] second = start.getBytes(StandardCharsets.ISO_8859_1);
    byte[] comment = TestImages.withSegment(0xFE, second.length + 2, second);
    assertThat(refusal(comment)).isEqualTo(Refusal.ANOTHER_FILE);
    byte[] appended = TestImages.concat(TestImages.jpeg(640, 640), second);
    assertThat(refusal(appended)).isEqualTo(Refusal.ANOTHER_FILE);
  }

  @Test
  void tellsTheSizeOfAnInspectedPictureFromItsHeaderAlone() throws IOException {
    byte[] start = Arrays.copyOf(TestImages.progressive(800, 600), 1000);
    ImageFacts facts = UploadGuard.forPhotos().header(new ByteArrayInputStream(start));
    assertThat(facts.width()).isEqualTo(800);
    assertThat(facts.height()).isEqualTo(600);
    byte[] screenshot = Arrays.copyOf(TestImages.png(300, 200), 40);
    assertThat(
            UploadGuard.forCollectionCodes()
                .header(new ByteArrayInputStream(screenshot))
                .longSide())
        .isEqualTo(300);
  }

  @Test
  void acceptsHugeMetadata() {
    assertThatCode(() -> inspect(TestImages.withMetadata(40))).doesNotThrowAnyException();
  }

  @Test
  void stopsReadingAtTheLimit() {
    byte[] picture = TestImages.jpeg(640, 640);
    SequenceInputStream endless =
        new SequenceInputStream(new ByteArrayInputStream(picture), new Endless());
    UploadRefused refused =
        catchThrowableOfType(UploadRefused.class, () -> UploadGuard.forPhotos().inspect(endless));
    assertThat(refused.reason()).isEqualTo(Refusal.TOO_LARGE);
  }

  @Test
  void takesScreenshotsOfCollectionCodesButNoFilms() throws IOException {
    UploadGuard codes = UploadGuard.forCollectionCodes();
    byte[] screenshot = TestImages.png(300, 200);
    assertThat(codes.inspect(new ByteArrayInputStream(screenshot)).longSide()).isEqualTo(300);
    byte[] animated = TestImages.withPngChunk(screenshot, "acTL", 8);
    assertThat(
            catchThrowableOfType(
                    UploadRefused.class, () -> codes.inspect(new ByteArrayInputStream(animated)))
                .reason())
        .isEqualTo(Refusal.ANIMATED);
    byte[] bomb = TestImages.withPngSize(screenshot, 60_000, 60_000);
    assertThat(
            catchThrowableOfType(
                    UploadRefused.class, () -> codes.inspect(new ByteArrayInputStream(bomb)))
                .reason())
        .isEqualTo(Refusal.TOO_MANY_PIXELS);
    byte[] cut = Arrays.copyOf(screenshot, screenshot.length - 20);
    assertThat(
            catchThrowableOfType(
                    UploadRefused.class, () -> codes.inspect(new ByteArrayInputStream(cut)))
                .reason())
        .isEqualTo(Refusal.TRUNCATED);
  }

  private static ImageFacts inspect(byte[] upload) throws IOException {
    return UploadGuard.forPhotos().inspect(new ByteArrayInputStream(upload));
  }

  private static Refusal refusal(byte[] upload) {
    return catchThrowableOfType(UploadRefused.class, () -> inspect(upload)).reason();
  }

  /** Zeroes without end. */
  private static final class Endless extends java.io.InputStream {
    @Override
    public int read() {
      return 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      return length;
    }
  }
}
