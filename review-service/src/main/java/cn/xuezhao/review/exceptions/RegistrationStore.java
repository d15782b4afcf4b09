package cn.xuezhao.review.exceptions;

import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import org.springframework.stereotype.Component;

/** The lines of the register, by order. */
@Component
final class RegistrationStore {

  private final AggregateStore<Registration> registrations;

  RegistrationStore(AggregateStores stores) {
    this.registrations = stores.open(Registration.class, "exception-registrations");
  }

  AggregateStore<Registration> registrations() {
    return registrations;
  }
}
