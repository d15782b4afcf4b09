package cn.xuezhao.photo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xuezhao.photo.RealDecoders;
import cn.xuezhao.photo.screening.Fingerprinting;
import cn.xuezhao.photo.screening.Screening;
import cn.xuezhao.photo.standardization.Target;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** G-4 on a real face, as the children see it; skipped where no portraits are prepared. */
class RecognizedPortraitTests {

  private static Path portraits = Path.of("");

  @TempDir private Path folder;

  @BeforeAll
  static void findPortraits() {
    String prepared = System.getenv("XUEZHAO_PORTRAITS");
    assumeTrue(
        prepared != null && Files.isRegularFile(Path.of(prepared, "portrait.jpg")),
        "no portraits: ./xuezhao test prepares them and sets XUEZHAO_PORTRAITS");
    portraits = Path.of(String.valueOf(prepared));
  }

  @Test
  void aMirroredPortraitIsTheSamePhoto() throws IOException {
    BufferedImage portrait = portrait();
    BufferedImage mirrored = drawn(portrait, portrait.getWidth(), 0, -portrait.getWidth());
    assertThat(fingerprint(mirrored).likenessTo(fingerprint(portrait)))
        .isEqualTo(Likeness.SAME_PHOTO);
    assertThat(fingerprint(mirrored).isMirrorOf(fingerprint(portrait))).isTrue();
  }

  @Test
  void aCutPortraitIsTheSamePhoto() throws IOException {
    BufferedImage portrait = portrait();
    BufferedImage cut = portrait.getSubimage(60, 40, 800, 840);
    assertThat(fingerprint(cut).likenessTo(fingerprint(portrait))).isEqualTo(Likeness.SAME_PHOTO);
  }

  @Test
  void aSmallerPortraitIsTheSamePhoto() throws IOException {
    BufferedImage portrait = portrait();
    assertThat(fingerprint(drawn(portrait, 500, 0, 500)).likenessTo(fingerprint(portrait)))
        .isEqualTo(Likeness.SAME_PHOTO);
  }

  @Test
  void aTurnedPortraitIsTheSamePhoto() throws IOException {
    assertThat(fingerprint(portraits.resolve("tilted.jpg")).likenessTo(fingerprint(portrait())))
        .isEqualTo(Likeness.SAME_PHOTO);
  }

  /** As schools have them on record: small, compressed, sometimes PNG. */
  @Test
  void aPortraitOnRecordIsTheSamePhoto() throws IOException {
    for (int width : new int[] {150, 240, 480}) {
      for (String format : new String[] {"jpg", "png"}) {
        Path file = Files.createTempFile(folder, "record", "." + format);
        ImageIO.write(drawn(portrait(), width, 0, width), format, file.toFile());
        Fingerprinting.Taken taken = new Fingerprinting(RealDecoders.pool()).take(file, width);
        assertThat(taken.faces()).isEqualTo(1);
        assertThat(fingerprint(portrait()).likenessTo(taken.fingerprint()))
            .as("%s, %d pixels wide", format, width)
            .isEqualTo(Likeness.SAME_PHOTO);
      }
    }
  }

  @Test
  void aPictureOfNobodyOrOfTwoIsNoReference() {
    Fingerprinting fingerprinting = new Fingerprinting(RealDecoders.pool());
    assertThat(fingerprinting.take(portraits.resolve("no-face.jpg"), 900).faces()).isZero();
    assertThat(fingerprinting.take(portraits.resolve("two-faces.jpg"), 900).faces()).isEqualTo(2);
  }

  @Test
  void aPictureWithoutAnybodyHasNoFingerprint() {
    assertThat(seen(portraits.resolve("no-face.jpg"))).isEmpty();
  }

  private static BufferedImage portrait() throws IOException {
    return ImageIO.read(portraits.resolve("portrait.jpg").toFile());
  }

  /** Drawn from {@code x} to the left or to the right, so wide. */
  private static BufferedImage drawn(BufferedImage picture, int size, int left, int width) {
    int height = picture.getHeight() * size / picture.getWidth();
    BufferedImage result = new BufferedImage(size, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = result.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.drawImage(picture, width < 0 ? left - width : left, 0, width, height, null);
    graphics.dispose();
    return result;
  }

  private Fingerprint fingerprint(BufferedImage picture) throws IOException {
    Path file = Files.createTempFile(folder, "portrait", ".jpg");
    ImageIO.write(picture, "jpg", file.toFile());
    return fingerprint(file);
  }

  private static Fingerprint fingerprint(Path file) {
    return seen(file).orElseThrow();
  }

  private static Optional<Fingerprint> seen(Path file) {
    Target target = new Target(RealDecoders.BOOK.profile(), null);
    return Optional.ofNullable(
        new Screening(RealDecoders.pool(), RealDecoders.BOOK)
            .screen(file, 900, target)
            .fingerprint());
  }
}
