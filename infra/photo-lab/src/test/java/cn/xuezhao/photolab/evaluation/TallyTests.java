package cn.xuezhao.photolab.evaluation;

import static cn.xuezhao.photolab.evaluation.Sights.bad;
import static cn.xuezhao.photolab.evaluation.Sights.good;
import static cn.xuezhao.photolab.evaluation.Sights.hard;
import static cn.xuezhao.photolab.evaluation.Sights.seen;
import static cn.xuezhao.photolab.evaluation.Sights.soft;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.photolab.report.TextReport;
import cn.xuezhao.photolab.sets.Weight;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TallyTests {

  private static final List<Seen> SET =
      List.of(
          seen(good("good-1.jpg")),
          seen(good("good-2.jpg"), soft("glare")),
          seen(good("good-3.jpg"), hard("roll")),
          seen(bad("bad-1.jpg", Weight.HARD, "roll"), hard("roll")),
          seen(bad("bad-2.jpg", Weight.HARD, "roll"), soft("roll")),
          seen(bad("bad-3.jpg", Weight.HARD, "roll"), hard("light")),
          seen(bad("bad-4.jpg", Weight.SOFT, "glare")),
          seen(bad("bad-5.jpg", Weight.HARD, "mouth|teeth"), hard("teeth")),
          seen(bad("bad-6.jpg", Weight.SOFT, "?hat"), soft("glare")),
          new Seen(
              bad("bad-7.jpg", Weight.HARD, "photo-too-small"),
              "photo-too-small",
              List.of(),
              Map.of(),
              null));

  private final Tally tally = Tally.of(SET, List.of("roll", "glare", "light", "mouth", "teeth"));

  @Test
  void recallCountsWhatWasToldOfWhatIsThere() {
    assertThat(score("roll").recall()).isEqualTo(new Interval(2, 3));
    assertThat(score("roll").missed()).containsExactly("bad-3.jpg");
  }

  @Test
  void aHardFaultThatIsOnlyAHintIsNotFound() {
    assertThat(score("roll").hardRecall()).isEqualTo(new Interval(1, 3));
    assertThat(score("roll").hinted()).containsExactly("bad-2.jpg");
  }

  @Test
  void precisionCountsTheFaultOfWhatWasTold() {
    assertThat(score("roll").precision()).isEqualTo(new Interval(2, 3));
  }

  @Test
  void namesTheGoodPhotosThatWereRefused() {
    assertThat(score("roll").falselyRefused()).containsExactly("good-3.jpg");
    assertThat(tally.falseRefusals()).isEqualTo(new Interval(1, 3));
  }

  @Test
  void aHintOnAGoodPhotoIsNoRefusal() {
    assertThat(score("glare").falselyHinted()).containsExactly("good-2.jpg");
    assertThat(tally.falseHints()).isEqualTo(new Interval(1, 2));
  }

  @Test
  void anyOfTheAlternativesTellsTheFault() {
    assertThat(score("mouth").recall()).isEqualTo(new Interval(1, 1));
  }

  @Test
  void theGuardTellsWithItsProblemType() {
    assertThat(score("photo-too-small").hardRecall()).isEqualTo(new Interval(1, 1));
  }

  @Test
  void hardRecallIsOverAllHardFaults() {
    assertThat(tally.hardRecall()).isEqualTo(new Interval(3, 5));
  }

  @Test
  void aRefusalForAnotherReasonStillKeepsABadPhotoOut() {
    assertThat(tally.refusedBad()).isEqualTo(new Interval(4, 5));
  }

  @Test
  void faultsWithoutARuleAreCountedByThemselves() {
    assertThat(tally.nameless()).isEqualTo(new Interval(1, 1));
    assertThat(tally.scores()).extracting(Score::rule).doesNotContain("?hat");
  }

  @Test
  void theTableHasARowPerRuleAndNamesThePictures() {
    assertThat(TextReport.of(tally, SET.size()))
        .contains("| roll | 3 | 66.7 % (20.8 to 93.9; 2 of 3) | 33.3 % (6.1 to 79.2; 1 of 3) |")
        .contains("roll, missed (1): bad-3.jpg")
        .contains("roll, good photo refused (1): good-3.jpg")
        .contains("good photos that were refused                   33.3 % (6.1 to 79.2; 1 of 3)");
  }

  private Score score(String rule) {
    return tally.scores().stream()
        .filter(score -> score.rule().equals(rule))
        .findFirst()
        .orElseThrow();
  }
}
