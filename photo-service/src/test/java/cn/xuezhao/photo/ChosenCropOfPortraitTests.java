package cn.xuezhao.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.screening.Screening;
import cn.xuezhao.photo.standardization.Crop;
import cn.xuezhao.photo.standardization.Rgb;
import cn.xuezhao.photo.standardization.Target;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * L-14 on a real face: the student's crop is honored as it is, and what is wrong with it is told by
 * the rules that are there. The portrait is prepared as for {@link PortraitTests}.
 */
class ChosenCropOfPortraitTests {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 897;

  private static Path portrait = Path.of("");

  @BeforeAll
  static void findPortrait() {
    String folder = System.getenv("XUEZHAO_PORTRAITS");
    assumeTrue(
        folder != null && Files.isRegularFile(Path.of(folder, "portrait.jpg")),
        "no portraits: ./xuezhao test prepares them and sets XUEZHAO_PORTRAITS");
    portrait = Path.of(String.valueOf(folder), "portrait.jpg");
  }

  @Test
  void findsNothingWrongWithTheCropThatItWouldChooseItself() {
    Crop automatic = automatic();
    Screening.Outcome chosen = screen(automatic);
    assertThat(chosen.findings()).isEmpty();
    assertThat(chosen.standardPhoto()).isNotNull();
    assertThat(chosen.seen().width()).isEqualTo(WIDTH);
    assertThat(chosen.seen().height()).isEqualTo(HEIGHT);
    Crop judged = Objects.requireNonNull(chosen.seen().crop());
    assertThat(judged.x()).isCloseTo(automatic.x(), within(0.002));
    assertThat(judged.width()).isCloseTo(automatic.width(), within(0.002));
  }

  @Test
  void honorsACropThatIsAllowedAndNotItsOwn() {
    Crop automatic = automatic();
    Crop own = moved(automatic, 0.015 * automatic.width(), 0);
    Screening.Outcome outcome = screen(own);
    assertThat(outcome.findings()).isEmpty();
    assertThat(outcome.standardPhoto()).isNotEqualTo(screen(null).standardPhoto());
    Crop judged = Objects.requireNonNull(outcome.seen().crop());
    assertThat(judged.x()).isCloseTo(own.x(), within(0.002));
    assertThat(judged.y()).isCloseTo(own.y(), within(0.002));
  }

  @Test
  void sameCropGivesTheSameBytes() {
    Crop crop = moved(automatic(), 0.005, 0);
    assertThat(screen(crop).standardPhoto()).isEqualTo(screen(crop).standardPhoto());
  }

  @Test
  void tellsThatAHeadIsTooLargeOrNotInTheMiddle() {
    Crop automatic = automatic();
    for (Crop wrong :
        List.of(scaled(automatic, 0.9), moved(automatic, 0.08 * automatic.width(), 0))) {
      assertThat(screen(wrong).findings())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.rule()).isEqualTo("head-proportion");
                assertThat(finding.isHard()).isTrue();
                assertThat(finding.remedy()).isEqualTo("adjust-crop");
                assertThat(finding.geometry().shapes()).isNotEmpty();
                assertThat(finding.geometry().width()).isEqualTo(WIDTH);
              });
    }
  }

  @Test
  void tellsThatTheHeadTouchesAnEdge() {
    Crop automatic = automatic();
    Crop low = scaled(moved(automatic, 0, 0.2 * automatic.height()), 0.78);
    assertThat(rules(screen(low))).contains("head-cut").doesNotContain("standard-photo-failed");
    assertThat(screen(low).findings()).allMatch(Finding::asksForAnotherCrop);
    assertThat(screen(low).standardPhoto()).isNull();
    assertThat(screen(low).seen().automatic()).isEqualTo(automatic);
  }

  /** Whatever somebody chooses: it is answered, and no photo that breaks the standard is made. */
  @Test
  void survivesEveryCrop() {
    Random random = new Random(99);
    for (int round = 0; round < 25; round++) {
      double side = 0.75 * HEIGHT * (0.05 + 0.95 * random.nextDouble());
      Crop crop =
          new Crop(
              (WIDTH - side) * random.nextDouble() / WIDTH,
              (HEIGHT - side / 0.75) * random.nextDouble() / HEIGHT,
              side / WIDTH,
              side / 0.75 / HEIGHT);
      Screening.Outcome outcome = screen(crop);
      assertThat(outcome.standardPhoto() == null)
          .as("%s: %s", crop, rules(outcome))
          .isEqualTo(outcome.findings().stream().anyMatch(Finding::asksForAnotherCrop));
    }
  }

  /** What is wrong with the picture itself is told as ever; no other crop can mend it. */
  @Test
  void tellsTheSameOfABadPictureWhateverTheCrop() {
    Path tilted = portrait.resolveSibling("tilted.jpg");
    Screening.Outcome outcome = screen(tilted, automatic());
    assertThat(rules(outcome)).contains("head-roll");
    assertThat(outcome.findings())
        .filteredOn(one -> one.rule().equals("head-roll"))
        .noneMatch(Finding::asksForAnotherCrop);
  }

  /** Where the picture itself ends at the hair, there is nothing to choose. */
  @Test
  void tellsWhatIsWrongWithThePictureWhereNoCropCanDo(@TempDir Path folder) throws IOException {
    BufferedImage whole = ImageIO.read(portrait.toFile());
    BufferedImage cut = whole.getSubimage(0, 150, WIDTH, HEIGHT - 150);
    Path file = folder.resolve("cut.jpg");
    ImageIO.write(cut, "jpg", file.toFile());
    Screening.Outcome outcome = screen(file, new Crop(0.2, 0, 0.6, 0.9638));
    assertThat(rules(outcome)).contains("head-cut");
    assertThat(outcome.findings()).noneMatch(Finding::asksForAnotherCrop);
    assertThat(outcome.seen().chosen()).isFalse();
  }

  private static Crop automatic() {
    return Objects.requireNonNull(screen(null).seen().crop());
  }

  private static List<String> rules(Screening.Outcome outcome) {
    return outcome.findings().stream().map(Finding::rule).toList();
  }

  /** About its center. */
  private static Crop scaled(Crop crop, double by) {
    return new Crop(
        crop.x() + crop.width() * (1 - by) / 2,
        crop.y() + crop.height() * (1 - by) / 2,
        crop.width() * by,
        crop.height() * by);
  }

  private static Crop moved(Crop crop, double x, double y) {
    return new Crop(crop.x() + x, crop.y() + y, crop.width(), crop.height());
  }

  private static Screening.Outcome screen(@Nullable Crop crop) {
    return screen(portrait, crop);
  }

  private static Screening.Outcome screen(Path file, @Nullable Crop crop) {
    Target target = new Target(RealDecoders.BOOK.profile().on(new Rgb(100, 197, 255)), crop);
    return new Screening(RealDecoders.pool(), RealDecoders.BOOK).screen(file, WIDTH, target);
  }
}
