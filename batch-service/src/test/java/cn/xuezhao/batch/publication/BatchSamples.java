package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.policy.Payer;
import cn.xuezhao.batch.policy.RosterMode;
import cn.xuezhao.kit.domain.DomainEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The batch of the Liaoning manual, in each state, by replaying commands. */
public final class BatchSamples {

  static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  static final Instant OPENS_AT = Instant.parse("2026-11-25T16:00:00Z");
  static final Instant CLOSES_AT = Instant.parse("2026-12-02T16:00:00Z");
  static final Map<String, String> LOOK_ALIKES = Map.of("O", "0", "I", "1", "L", "1");

  private BatchSamples() {}

  /** What batches say. */
  public static List<DomainEvent> events() {
    return Stream.of(
            complete().publish(NOW), published().extend(CLOSES_AT.plusSeconds(86_400), NOW))
        .flatMap(change -> change.events().stream())
        .toList();
  }

  static Batch planned() {
    return planned(RosterMode.FULL);
  }

  static Batch planned(RosterMode mode) {
    return Batch.plan(
            "bat_1",
            "ins_1",
            BatchCode.typed("0G1XC", LOOK_ALIKES),
            new BatchTerms("辽宁科技学院24毕业", 2_000, Payer.STUDENT, 4_894, mode),
            new BatchWindow(OPENS_AT, CLOSES_AT))
        .next();
  }

  static Batch complete() {
    return planned().useRoster(roster(1)).next();
  }

  static Batch published() {
    return complete().publish(NOW).next();
  }

  static CurrentRoster roster(int number) {
    return new CurrentRoster("imp_" + number, number, 4_894, "sha", NOW, "registrar1");
  }
}
