package cn.xuezhao.photo.standardization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The search on files whose length is made up, so that every answer can be compared with all. */
class QualitySearchTests {

  private static final OutputProfile PROFILE = Synthetic.PROFILE;

  private final List<Integer> tried = new ArrayList<>();

  @RepeatedTest(300)
  void takesTheBestQualityThatFitsOrOneThatFillsTheRoomAsWell(RepetitionInfo round) {
    IntUnaryOperator length = lengths(new Random(round.getCurrentRepetition()));
    Random random = new Random(round.getCurrentRepetition());
    double wrong = 0.9 + 0.2 * random.nextDouble();
    byte[] best = search(quality -> (int) (wrong * length.applyAsInt(quality)), length);

    if (length.applyAsInt(60) > 40_000) {
      assertThat(best).hasSize(length.applyAsInt(60));
      return;
    }
    int highest = 60;
    while (highest < 100 && length.applyAsInt(highest + 1) <= 40_000) {
      highest++;
    }
    assertThat(best.length).isLessThanOrEqualTo(40_000);
    assertThat(best.length).isGreaterThanOrEqualTo(Math.min(36_800, length.applyAsInt(highest)));
  }

  @RepeatedTest(300)
  void needsFewTrials(RepetitionInfo round) {
    search(lengths(new Random(round.getCurrentRepetition())));
    assertThat(tried).hasSizeLessThanOrEqualTo(6).doesNotHaveDuplicates();
  }

  @Test
  void triesNothingBelowTheLowestQuality() {
    search(quality -> 90_000);
    assertThat(tried).allMatch(quality -> quality >= 60).contains(60);
  }

  @Test
  void goesUpToTheBestQualityForAPlainPicture() {
    assertThat(search(quality -> 9_000 + quality)).hasSize(9_100);
  }

  @Test
  void needsOneFileWhenTheExcerptTellsTheTruth() {
    search(quality -> (int) (160_000 * Math.pow(100.5 - quality, -0.5)));
    assertThat(tried).hasSize(1);
  }

  private byte[] search(IntUnaryOperator length) {
    return search(length, length);
  }

  private byte[] search(IntUnaryOperator excerpt, IntUnaryOperator length) {
    return new QualitySearch(PROFILE)
        .best(
            excerpt,
            quality -> {
              tried.add(quality);
              return new byte[length.applyAsInt(quality)];
            });
  }

  /** Longer with every step of quality, about as JPEG is. */
  private static IntUnaryOperator lengths(Random random) {
    double power = 0.45 + 0.45 * random.nextDouble();
    double atSeventyFive = 12_000 + 50_000 * random.nextDouble();
    return quality -> {
      double coarseness = Math.max(1, 200 - 2 * quality) / 50.0;
      return (int) (700 + atSeventyFive * Math.pow(coarseness, -power)) + quality;
    };
  }
}
