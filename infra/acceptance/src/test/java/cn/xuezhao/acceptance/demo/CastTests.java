package cn.xuezhao.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CastTests {

  private static final Manual EVERYTHING =
      new Manual("somewhere", true, true, false, true, true, true, true, false, Color.WHITE);
  private static final Manual LITTLE =
      new Manual("elsewhere", false, false, true, false, false, false, false, true, Color.WHITE);

  @Test
  void showsEveryTwistInAShortDemo() {
    assertThat(twists(EVERYTHING, 6)).isEqualTo(EnumSet.allOf(Twist.class));
  }

  @Test
  void asksOfNobodyWhatTheCentreDoesNotOffer() {
    assertThat(twists(LITTLE, 200))
        .doesNotContain(Twist.WRONG_TAIL, Twist.WITHDRAWS, Twist.DISSATISFIED)
        .contains(Twist.REJECTED);
  }

  @Test
  void rejectsOneInTen() {
    Cast cast = new Cast(EVERYTHING, 1, 200);
    long rejected =
        IntStream.rangeClosed(1, 200)
            .filter(n -> cast.twistsOf(n).contains(Twist.REJECTED))
            .count();
    assertThat(rejected).isEqualTo(20);
  }

  @Test
  void castsTheSameAgainForTheSameSeed() {
    Cast cast = new Cast(EVERYTHING, 1, 50);
    Cast again = new Cast(EVERYTHING, 1, 50);
    IntStream.rangeClosed(1, 50)
        .forEach(n -> assertThat(again.twistsOf(n)).isEqualTo(cast.twistsOf(n)));
  }

  private static Set<Twist> twists(Manual manual, int students) {
    Cast cast = new Cast(manual, 1, students);
    Set<Twist> all = EnumSet.noneOf(Twist.class);
    IntStream.rangeClosed(1, students).forEach(n -> all.addAll(cast.twistsOf(n)));
    return all;
  }
}
