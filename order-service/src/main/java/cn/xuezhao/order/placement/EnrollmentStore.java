package cn.xuezhao.order.placement;

import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import org.springframework.stereotype.Component;

/** The enrollments heard of. */
@Component
final class EnrollmentStore {

  private final AggregateStore<KnownEnrollment> enrollments;

  EnrollmentStore(AggregateStores stores) {
    this.enrollments = stores.open(KnownEnrollment.class, "enrollments");
  }

  AggregateStore<KnownEnrollment> all() {
    return enrollments;
  }
}
