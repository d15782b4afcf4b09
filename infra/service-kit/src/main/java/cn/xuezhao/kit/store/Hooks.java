package cn.xuezhao.kit.store;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import cn.xuezhao.kit.tenant.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;

/** What follows a write: its events are counted and published, its deadline is watched. */
record Hooks(Publication publication, Deadlines deadlines, MeterRegistry meters) {

  void afterWrite(AggregateType<?> type, Change<? extends Aggregate> change) {
    if (!change.events().isEmpty()) {
      change.events().forEach(this::count);
      publication.stored(type.collection(), change.next().id());
    }
    deadlines.watch(type, change.next());
  }

  private void count(DomainEvent event) {
    Topic topic = event.getClass().getAnnotation(Topic.class);
    if (topic != null) {
      meters.counter("xuezhao." + topic.value(), "tenant", TenantContext.current()).increment();
    }
  }
}
