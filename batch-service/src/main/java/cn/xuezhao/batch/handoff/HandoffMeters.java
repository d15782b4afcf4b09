package cn.xuezhao.batch.handoff;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * {@code handoffs.overdue}: batches whose photos were promised to be at CHSI by now (G-8) and of
 * which some are not, per tenant. Any is an alarm.
 */
@Component
final class HandoffMeters implements MeterBinder {

  private final HandoffStore store;
  private final TenantPolicies tenants;
  private final Clock clock;

  HandoffMeters(HandoffStore store, TenantPolicies tenants, Clock clock) {
    this.store = store;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String tenant : tenants.tenants()) {
      Gauge.builder("handoffs.overdue", () -> overdue(tenant))
          .tag("tenant", tenant)
          .register(registry);
    }
  }

  private long overdue(String tenant) {
    return TenantContext.call(tenant, () -> store.countOverdue(clock.instant()));
  }
}
