package cn.xuezhao.batch;

import cn.xuezhao.batch.handoff.HandoffSamples;
import cn.xuezhao.batch.progress.OrderSamples;
import cn.xuezhao.batch.publication.BatchSamples;
import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.gates.EventContracts;
import java.util.List;
import java.util.stream.Stream;

class EventContractTests extends EventContracts {

  EventContractTests() {
    super(BatchServiceApplication.class, "batch-service");
  }

  @Override
  protected List<? extends DomainEvent> produced() {
    return Stream.of(BatchSamples.events(), OrderSamples.events(), HandoffSamples.events())
        .flatMap(List::stream)
        .toList();
  }
}
