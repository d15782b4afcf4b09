package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.BatchServiceApplication;
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
    Batch draft = BatchSamples.complete();
    Batch published = BatchSamples.published();
    return Stream.of(
            draft.publish(BatchSamples.NOW),
            published.extend(BatchSamples.CLOSES_AT.plusSeconds(86_400), BatchSamples.NOW))
        .flatMap(change -> change.events().stream())
        .toList();
  }
}
