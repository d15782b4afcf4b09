package cn.xuezhao.photolab.refit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.photo.screening.Examination;
import cn.xuezhao.photo.screening.Limit;
import cn.xuezhao.photolab.evaluation.Interval;
import cn.xuezhao.photolab.evaluation.Seen;
import cn.xuezhao.photolab.evaluation.Sights;
import cn.xuezhao.photolab.report.ProposalTable;
import cn.xuezhao.photolab.sets.Fault;
import cn.xuezhao.photolab.sets.Labelled;
import cn.xuezhao.photolab.sets.SetRefused;
import cn.xuezhao.photolab.sets.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefitTests {

  private static final List<Examination.Judged> RULES =
      List.of(new Examination.Judged("roll", "head-roll", new Limit(null, 20.0), null));

  @TempDir private Path folder;

  @Test
  void proposesALimitBetweenGoodAndFaulty() {
    Proposal proposal = only(Refit.from(RULES, set(9)));
    assertThat(proposal.proposed()).isEqualTo(6);
    assertThat(proposal.changes()).isTrue();
    assertThat(proposal.found()).isEqualTo(new Interval(0, 6));
    assertThat(proposal.wouldFind()).isEqualTo(new Interval(6, 6));
    assertThat(proposal.wouldAlarm()).isEqualTo(new Interval(0, 6));
  }

  @Test
  void nobodysFaceDecidesHowItIsJudgedItself() {
    List<Seen> set = set(9);
    // The one whose fault is like everybody's normal: fitted with them the limit would be 0.5.
    set.add(seen("odd", 1, true));
    Proposal proposal = only(Refit.from(RULES, set));
    assertThat(proposal.wouldFind()).isEqualTo(new Interval(6, 7));
  }

  @Test
  void picturesWithOtherFaultsDoNotCount() {
    List<Seen> set = set(9);
    set.add(Sights.measured(Sights.bad("x.jpg", Weight.HARD, "light"), "head-roll", 50));
    assertThat(only(Refit.from(RULES, set)).found().of()).isEqualTo(6);
  }

  @Test
  void fromTooFewPicturesNothingIsProposed() {
    assertThat(Refit.from(RULES, set(9).subList(0, 7))).isEmpty();
  }

  @Test
  void reviewersDecisionsAreFittedTheSameWay() throws IOException {
    StringBuilder csv = new StringBuilder("rule,measured,decision\n");
    for (int i = 0; i < 6; i++) {
      csv.append("roll,").append(21 + i * 0.1).append(",approved\n");
      csv.append("roll,").append(25 + i * 0.1).append(",rejected\n");
    }
    Proposal proposal = only(Refit.from(RULES, read(csv.toString())));
    assertThat(proposal.proposed()).isEqualTo(23.25);
  }

  @Test
  void aDecisionThatIsNoneIsNamedWithItsLine() {
    assertThatThrownBy(() -> read("rule,measured,decision\nroll,3,perhaps\n"))
        .isInstanceOf(SetRefused.class)
        .hasMessageContaining("line 2: decision perhaps; write approved or rejected");
    assertThatThrownBy(() -> read("rule,measured,decision\nroll,much,approved\n"))
        .hasMessageContaining("line 2: measured much is no number");
    assertThatThrownBy(() -> read("rule,measured,decision\nnose,1,approved\n"))
        .hasMessageContaining("line 2: no rule is called nose");
    assertThatThrownBy(() -> read("rule,decision\n")).hasMessageContaining("column measured");
  }

  @Test
  void theTableSaysThatNothingWasWritten() {
    assertThat(ProposalTable.of(Refit.from(RULES, set(9))))
        .contains("| roll | hard | max | 20.0 | 6.00 | 6.00 to 6.00 |")
        .contains("1 limits compared, 1 would change.")
        .contains("Nothing was written.");
  }

  private List<Decision> read(String csv) throws IOException {
    Path file = folder.resolve("decisions.csv");
    Files.writeString(file, csv);
    return Decision.read(file, Set.of("roll"));
  }

  /** Six good photos up to 3 and six faulty ones from some value. */
  private static List<Seen> set(double faulty) {
    List<Seen> set = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      set.add(seen("person-" + i, 3 - i % 3, false));
      set.add(seen("person-" + i, faulty + i % 3, true));
    }
    return set;
  }

  private static Seen seen(String portrait, double roll, boolean faulty) {
    List<Fault> faults = faulty ? List.of(new Fault(List.of("roll"), Weight.HARD)) : List.of();
    return Sights.measured(
        new Labelled(portrait + roll + ".jpg", faults, portrait), "head-roll", roll);
  }

  private static Proposal only(List<Proposal> proposals) {
    assertThat(proposals).hasSize(1);
    return proposals.getFirst();
  }
}
