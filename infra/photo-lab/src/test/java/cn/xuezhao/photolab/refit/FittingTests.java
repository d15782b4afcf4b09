package cn.xuezhao.photolab.refit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittingTests {

  @Test
  void aLimitThatDividesPerfectlyStays() {
    assertThat(fit(End.MAX, 8, cases(List.of(1.0, 2.0, 3.0), List.of(9.0, 10.0)))).isEqualTo(8);
  }

  @Test
  void elseTheMiddleBetweenGoodAndFaultyIsTaken() {
    assertThat(fit(End.MAX, 20, cases(List.of(1.0, 2.0, 3.0), List.of(9.0, 10.0)))).isEqualTo(6);
  }

  @Test
  void aLowerLimitRefusesWhatIsSmaller() {
    assertThat(fit(End.MIN, 0.5, cases(List.of(9.0, 10.0), List.of(1.0, 2.0, 3.0)))).isEqualTo(6);
  }

  @Test
  void aRefusedGoodPhotoCostsMoreThanAMissedFault() {
    List<Case> overlapping = cases(List.of(1.0, 2.0, 3.0, 6.0), List.of(5.0, 9.0, 10.0, 11.0));
    assertThat(new Fitting(End.MAX, 4, 3).best(overlapping)).isEqualTo(7.5);
  }

  @Test
  void whereBothCostTheSameTheRarerMistakeWins() {
    List<Case> overlapping = cases(List.of(1.0, 2.0, 3.0, 6.0), List.of(5.0, 5.5, 10.0, 11.0));
    assertThat(new Fitting(End.MAX, 20, 1).best(overlapping)).isEqualTo(4);
  }

  private static double fit(End end, double present, List<Case> cases) {
    return new Fitting(end, present, 3).best(cases);
  }

  private static List<Case> cases(List<Double> good, List<Double> faulty) {
    List<Case> cases = new ArrayList<>();
    good.forEach(value -> cases.add(new Case(value, false, "anna")));
    faulty.forEach(value -> cases.add(new Case(value, true, "ben")));
    return cases;
  }
}
