package cn.xuezhao.order.placement;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.order.lifecycle.Payer;
import cn.xuezhao.order.lifecycle.Terms;
import cn.xuezhao.order.lifecycle.Workflow;
import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/**
 * A published batch as it was last heard of; new orders take their terms from it.
 *
 * @param revision of the publication; a higher one replaces a lower one
 */
@TypeAlias("batch")
record BatchSnapshot(
    String id,
    int revision,
    String displayName,
    long priceInFen,
    Payer payer,
    Instant opensAt,
    Instant closesAt)
    implements Aggregate {

  Change<BatchSnapshot> publish(BatchSnapshot published) {
    return published.revision > revision ? Change.of(published) : Change.none(this);
  }

  /**
   * What an order opened now is bound to. A workflow that asks for no money makes the school pay.
   */
  Terms terms(Workflow workflow) {
    Payer who = workflow.asksForMoney() ? payer : Payer.INSTITUTION;
    return new Terms(id, displayName, priceInFen, who, opensAt, closesAt);
  }
}
