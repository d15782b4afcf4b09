package cn.xuezhao.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.hostile.Turned;
import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.screening.Screening;
import cn.xuezhao.photo.standardization.Crop;
import cn.xuezhao.photo.standardization.Rgb;
import cn.xuezhao.photo.standardization.Target;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;

/**
 * The whole chain on a real face. Portraits are never in the repository: {@code ./xuezhao test}
 * prepares them from an npm development dependency and names the folder in XUEZHAO_PORTRAITS;
 * without it these tests are skipped.
 */
class PortraitTests {

  private static final Rgb LIGHT_BLUE = new Rgb(100, 197, 255);

  private static Path portraits = Path.of("");

  @BeforeAll
  static void findPortraits() {
    String folder = System.getenv("XUEZHAO_PORTRAITS");
    assumeTrue(
        folder != null && Files.isRegularFile(Path.of(folder, "portrait.jpg")),
        "no portraits: ./xuezhao test prepares them and sets XUEZHAO_PORTRAITS");
    portraits = Path.of(String.valueOf(folder));
  }

  @Test
  void findsNothingWrongWithAGoodPortrait() throws IOException {
    assertThat(screen("portrait.jpg", LIGHT_BLUE).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"100, 197, 255", "255, 255, 255", "240, 240, 240"})
  void rendersAStandardPhotoOnEveryBackgroundOfTheStandard(int red, int green, int blue)
      throws IOException {
    Rgb background = new Rgb(red, green, blue);
    byte[] photo = standardPhoto("portrait.jpg", background);
    assertThat(photo.length).isBetween(20_480, 40_000);
    BufferedImage picture = ImageIO.read(new ByteArrayInputStream(photo));
    assertThat(picture.getWidth()).isEqualTo(480);
    assertThat(picture.getHeight()).isEqualTo(640);
    for (int x : new int[] {2, 100, 240, 380, 477}) {
      assertThat(distance(picture.getRGB(x, 5), background)).isLessThanOrEqualTo(6);
    }
  }

  @Test
  void standardPhotoHasItsDensityAndNoMetadata() throws IOException {
    byte[] photo = standardPhoto("portrait.jpg", LIGHT_BLUE);
    assertThat(photo)
        .startsWith(
            0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1, 1, 1, 0x2C, 1, 0x2C);
    assertThat(photo[20] & 0xFF).isEqualTo(0xFF);
    assertThat(photo[21] & 0xFF).as("no second application segment").isEqualTo(0xDB);
  }

  /** As phones store it, with the place where it was taken. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void standardPhotoIsUprightAndTellsNoPlace(int orientation) throws IOException {
    BufferedImage upright = ImageIO.read(portraits.resolve("portrait.jpg").toFile());
    Path turned = Files.createTempFile("turned", ".jpg");
    Files.write(turned, Turned.jpeg(upright, orientation));
    Screening.Outcome outcome = screen(turned, LIGHT_BLUE);
    Files.delete(turned);
    assertThat(outcome.findings()).noneMatch(Finding::isHard);
    assertThat(outcome.seen().width()).isEqualTo(upright.getWidth());
    assertThat(outcome.standardPhoto()).isNotNull();
    assertThat(new String(outcome.standardPhoto(), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif", Turned.PLACE);
  }

  @Test
  void samePortraitGivesTheSameBytes() throws IOException {
    assertThat(standardPhoto("portrait.jpg", LIGHT_BLUE))
        .isEqualTo(standardPhoto("portrait.jpg", LIGHT_BLUE));
  }

  @Test
  void standardPhotoPassesTheScreeningItself() throws IOException {
    Path again = Files.createTempFile("standard", ".jpg");
    Files.write(again, standardPhoto("portrait.jpg", LIGHT_BLUE));
    Screening.Outcome outcome = screen(again, LIGHT_BLUE);
    assertThat(outcome.findings())
        .extracting(Finding::rule)
        .doesNotContain("head-cut", "head-roll");
    assertThat(outcome.standardPhoto()).isNotNull();
    Files.delete(again);
  }

  @Test
  void tellsThatAHeadIsTilted() throws IOException {
    Finding finding = only("tilted.jpg");
    assertThat(finding.rule()).isEqualTo("head-roll");
    assertThat(finding.isHard()).isTrue();
    assertThat(finding.measured()).isBetween(11.0, 14.0);
    assertThat(finding.geometry().shapes().getFirst().kind()).isEqualTo("line");
    assertThat(finding.confidence()).isGreaterThan(0.95);
  }

  /** L-P9. The hair of the same head is nothing to tell, as the first test says. */
  @Test
  void tellsAHatFromHair() throws IOException {
    Crop crop = Objects.requireNonNull(screen("portrait.jpg", LIGHT_BLUE).seen().crop());
    BufferedImage picture = ImageIO.read(portraits.resolve("portrait.jpg").toFile());
    double wide = crop.width() * picture.getWidth();
    double high = crop.height() * picture.getHeight();
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(40, 40, 70));
    pen.fillArc(
        (int) (crop.x() * picture.getWidth() + 0.22 * wide),
        (int) (crop.y() * picture.getHeight() + 0.1 * high),
        (int) (0.56 * wide),
        (int) (0.34 * high),
        0,
        180);
    pen.dispose();
    Path hat = Files.createTempFile("hat", ".jpg");
    ImageIO.write(picture, "jpg", hat.toFile());
    List<Finding> findings = screen(hat, LIGHT_BLUE).findings();
    Files.delete(hat);
    assertThat(findings).extracting(Finding::rule).contains("head-covered");
  }

  @Test
  void tellsThatTwoPeopleAreInThePicture() throws IOException {
    Screening.Outcome outcome = screen("two-faces.jpg", LIGHT_BLUE);
    assertThat(outcome.findings()).extracting(Finding::rule).contains("face-several");
    assertThat(outcome.standardPhoto()).isNull();
    Finding several = outcome.findings().getFirst();
    assertThat(several.geometry().shapes()).hasSize(2);
  }

  @Test
  void tellsThatNobodyIsInThePicture() throws IOException {
    assertThat(only("no-face.jpg").rule()).isEqualTo("face-missing");
    assertThat(screen("no-face.jpg", LIGHT_BLUE).standardPhoto()).isNull();
  }

  private static Finding only(String name) throws IOException {
    List<Finding> hard =
        screen(name, LIGHT_BLUE).findings().stream().filter(Finding::isHard).toList();
    assertThat(hard).hasSize(1);
    return hard.getFirst();
  }

  private static byte[] standardPhoto(String name, Rgb background) throws IOException {
    byte[] photo = screen(name, background).standardPhoto();
    if (photo == null) {
      throw new AssertionFailedError("no standard photo of " + name);
    }
    return photo;
  }

  private static Screening.Outcome screen(String name, Rgb background) throws IOException {
    return screen(portraits.resolve(name), background);
  }

  private static Screening.Outcome screen(Path file, Rgb background) throws IOException {
    Target target = new Target(RealDecoders.BOOK.profile().on(background), null);
    try (InputStream in = Files.newInputStream(file)) {
      int longSide = UploadGuard.forPhotos().inspect(in).longSide();
      return new Screening(RealDecoders.pool(), RealDecoders.BOOK).screen(file, longSide, target);
    }
  }

  private static int distance(int rgb, Rgb color) {
    int red = Math.abs((rgb >> 16 & 255) - color.red());
    int green = Math.abs((rgb >> 8 & 255) - color.green());
    return Math.max(Math.max(red, green), Math.abs((rgb & 255) - color.blue()));
  }
}
