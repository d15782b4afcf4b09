package cn.xuezhao.photo.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.photo.RealDecoders;
import cn.xuezhao.photo.decoding.UndecodablePicture;
import cn.xuezhao.photo.guard.TestImages;
import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.guard.UploadRefused;
import cn.xuezhao.photo.hostile.Turned;
import cn.xuezhao.photo.standardization.Target;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures without a face, broken and made up ones, through guard and child as in production. */
class HostilePictureTests {

  private static final String MISSING = "face-missing";

  @TempDir private Path folder;

  private static final Target TARGET = new Target(RealDecoders.BOOK.profile(), null);

  private final Screening screening = new Screening(RealDecoders.pool(), RealDecoders.BOOK);

  @Test
  void findsNobodyInPlainColorsNoiseAndPatterns() throws IOException {
    BufferedImage plain = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
    assertThat(rules(TestImages.jpeg(plain, false))).containsExactly(MISSING);
    Graphics2D graphics = plain.createGraphics();
    graphics.setColor(new Color(235, 235, 240));
    graphics.fillRect(0, 0, 900, 1200);
    graphics.dispose();
    assertThat(rules(TestImages.jpeg(plain, false))).containsExactly(MISSING);
    assertThat(rules(TestImages.jpeg(900, 1200))).containsExactly(MISSING);
  }

  @Test
  void workWithExtremeShapes() throws IOException {
    assertThat(rules(TestImages.jpeg(480, 6000))).containsExactly(MISSING);
    assertThat(rules(TestImages.jpeg(6000, 480))).containsExactly(MISSING);
  }

  @Test
  void decodesALargePictureInReducedSize() throws IOException {
    byte[] large = TestImages.jpeg(7000, 6000);
    assertThat(rules(large)).containsExactly(MISSING);
  }

  /** Flipped bytes inside the picture data are legal for the guard; the child must survive them. */
  @Test
  void survivesPicturesWithFlippedBytes() throws IOException {
    byte[] picture = TestImages.jpeg(640, 800);
    Random random = new Random(20171199);
    for (int round = 0; round < 40; round++) {
      byte[] broken = picture.clone();
      for (int flip = 0; flip < 12; flip++) {
        int at = 2 + random.nextInt(broken.length - 4);
        broken[at] ^= (byte) (1 << random.nextInt(8));
      }
      answersSomehow(broken);
    }
    assertThat(rules(picture)).containsExactly(MISSING);
  }

  /** In the headers a single bit changes what everything after it means. */
  @Test
  void survivesFlippedBitsInTheHeaders() throws IOException {
    BufferedImage upright = TestImages.paint(640, 800, BufferedImage.TYPE_INT_RGB);
    for (byte[] picture : List.of(Turned.jpeg(upright, 6), TestImages.jpeg(upright, true))) {
      Random random = new Random(20171100);
      for (int round = 0; round < 60; round++) {
        byte[] broken = picture.clone();
        broken[2 + random.nextInt(700)] ^= (byte) (1 << random.nextInt(8));
        answersSomehow(broken);
      }
    }
    assertThat(rules(TestImages.jpeg(640, 800))).containsExactly(MISSING);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void honorsTheOrientation(int orientation) throws IOException {
    BufferedImage upright = TestImages.paint(640, 800, BufferedImage.TYPE_INT_RGB);
    Screening.Seen seen = outcome(Turned.jpeg(upright, orientation)).seen();
    assertThat(seen.width()).isEqualTo(640);
    assertThat(seen.height()).isEqualTo(800);
  }

  @Test
  void survivesPicturesCutOffAndClosedAgain() throws IOException {
    byte[] picture = TestImages.jpeg(640, 800);
    for (int percent = 20; percent < 100; percent += 8) {
      byte[] cut = Arrays.copyOf(picture, picture.length * percent / 100);
      cut[cut.length - 2] = (byte) 0xFF;
      cut[cut.length - 1] = (byte) 0xD9;
      answersSomehow(cut);
    }
    assertThat(rules(picture)).containsExactly(MISSING);
  }

  @Test
  void tellsWhenTheDecoderMakesNothingOfIt() throws IOException {
    Path file = folder.resolve("text.jpg");
    Files.writeString(file, "not a picture");
    assertThatThrownBy(() -> screening.screen(file, 1000, TARGET))
        .isInstanceOf(UndecodablePicture.class);
  }

  private void answersSomehow(byte[] picture) throws IOException {
    try {
      assertThat(rules(picture)).isNotEmpty();
    } catch (UploadRefused | UndecodablePicture refused) {
      assertThat(refused).hasMessageNotContaining("Exception");
    }
  }

  private List<String> rules(byte[] picture) throws IOException {
    return outcome(picture).findings().stream().map(Finding::rule).toList();
  }

  private Screening.Outcome outcome(byte[] picture) throws IOException {
    Path file = folder.resolve("picture.jpg");
    Files.write(file, picture);
    try (InputStream in = Files.newInputStream(file)) {
      int longSide = UploadGuard.forPhotos().inspect(in).longSide();
      return screening.screen(file, longSide, TARGET);
    }
  }
}
