package cn.xuezhao.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTests {

  private final Tally tally = new Tally();

  @Test
  void isGoodWhenEverybodyArrived() {
    assertThat(summary("--students", "1").isGood()).isTrue();
  }

  @Test
  void isNotGoodWhenAJourneyDidNotEnd() {
    tally.failed(new Tally.Failure("liaoning", 1, "ord_a", "pay", "nothing happened"));
    assertThat(summary("--students", "1").isGood()).isFalse();
  }

  @Test
  void isNotGoodWhenSomebodyMetAnErrorOfTheServer() {
    tally.sees("GET /api/liaoning/orders/ord_a", 500, "internal-error", Duration.ZERO);
    assertThat(summary("--students", "1").isGood()).isFalse();
    assertThat(tally.errorsByRequest()).containsKey("GET /api/liaoning/orders/{id} 500");
  }

  @Test
  void takesAFullHouseForNoError() {
    tally.sees("PUT /api/liaoning/photos/ord_a", 503, "screening-busy", Duration.ZERO);
    assertThat(summary("--students", "1").isGood()).isTrue();
    assertThat(tally.counters()).containsEntry("asked to come again: screening-busy", 1L);
  }

  @Test
  void expectsErrorsWhileThePlatformIsBeingBroken() {
    tally.sees("GET /api/liaoning/orders/ord_a", 0, "", Duration.ZERO);
    assertThat(summary("--students", "1").isGood()).isFalse();
    assertThat(summary("--students", "1", "--keep-trying", "PT1M").isGood()).isTrue();
  }

  @Test
  void takesTheNearestRankForAPercentile() {
    List<Duration> times = IntStream.rangeClosed(1, 200).mapToObj(Duration::ofMillis).toList();
    assertThat(Summary.percentile(times, 50)).isEqualTo(100);
    assertThat(Summary.percentile(times, 99)).isEqualTo(198);
    assertThat(Summary.percentile(times.subList(0, 1), 95)).isEqualTo(1);
  }

  private Summary summary(String... options) {
    return new Summary(Options.parse(options), tally, Duration.ofSeconds(1), Map.of(), Map.of());
  }
}
