package cn.xuezhao.batch.progress;

import cn.xuezhao.kit.domain.DomainEvent;
import java.time.Instant;
import java.util.List;

/** One order on its way, by replaying what others say about it. */
public final class OrderSamples {

  static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
  static final Instant PROMISED = Instant.parse("2026-11-24T16:00:00Z");
  static final StandardPhoto FIRST = new StandardPhoto("pho:ord_1:1", 1, "a".repeat(64));
  static final StandardPhoto SECOND = new StandardPhoto("pho:ord_1:2", 2, "b".repeat(64));

  private OrderSamples() {}

  /** What orders say. */
  public static List<DomainEvent> events() {
    return standardized().uploaded(FIRST.photoId(), "receipt", NOW).events();
  }

  static OrderProgress opened() {
    return OrderProgress.first("ord_1").open("bat_1", "enr_1", NOW, NOW).next();
  }

  static OrderProgress standardized() {
    return opened()
        .pay("bat_1", NOW)
        .next()
        .submit("bat_1", NOW)
        .next()
        .approve(1, PROMISED)
        .next()
        .standardize(FIRST, NOW, PROMISED, NOW)
        .next();
  }

  static OrderProgress uploaded() {
    return standardized().uploaded(FIRST.photoId(), "receipt", NOW).next();
  }

  static OrderProgress completed() {
    return uploaded().complete("bat_1", FIRST.photoId(), NOW).next();
  }

  static OrderProgress assigned() {
    return completed().assign("hnd:bat_1:1", false).next();
  }
}
