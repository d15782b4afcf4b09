package cn.xuezhao.batch.progress;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * {@code platform.uploads.overdue}: photos that were promised to be at the platform by now (G-7),
 * per tenant. Any is an alarm.
 */
@Component
final class UploadMeters implements MeterBinder {

  private final OrderProgressStore store;
  private final TenantPolicies tenants;
  private final Clock clock;

  UploadMeters(OrderProgressStore store, TenantPolicies tenants, Clock clock) {
    this.store = store;
    this.tenants = tenants;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String tenant : tenants.tenants()) {
      Gauge.builder("platform.uploads.overdue", () -> overdue(tenant))
          .tag("tenant", tenant)
          .register(registry);
    }
  }

  private long overdue(String tenant) {
    return TenantContext.call(tenant, () -> store.countOverdueUploads(clock.instant()));
  }
}
