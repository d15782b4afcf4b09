package cn.xuezhao.batch.handoff;

import cn.xuezhao.kit.domain.DomainEvent;
import java.time.Instant;
import java.util.List;

/** The hand-off of one batch, in each state, by replaying commands. */
public final class HandoffSamples {

  static final Instant NOW = Instant.parse("2026-12-09T16:00:00Z");
  static final Instant PROMISED = Instant.parse("2026-12-11T16:00:00Z");

  private HandoffSamples() {}

  /** What hand-offs say. */
  public static List<DomainEvent> events() {
    return sending().complete(judged(), null).events();
  }

  static Handoff expecting() {
    return Handoff.first("bat_1").expect(NOW, PROMISED).next();
  }

  static Handoff gathering() {
    return expecting().begin(false, null, NOW).next();
  }

  static Handoff sending() {
    return gathering().gathered("hnd:bat_1:1", 3, null, NOW).next();
  }

  static CompletedPackage judged() {
    return new CompletedPackage("hnd:bat_1:1", 1, null, 2, 1, 1, NOW);
  }
}
