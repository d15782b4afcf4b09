package cn.xuezhao.review.queue;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.review.task.ReviewTasks;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/**
 * How long the queue is and how late, read from the store when somebody asks: {@code
 * review.waiting}, {@code review.waiting.age} (seconds since the oldest submission in it) and
 * {@code review.overdue} (undecided past the promise), per tenant.
 */
@Component
final class ReviewMeters implements MeterBinder {

  private final ReviewTasks tasks;
  private final TenantPolicies tenants;

  ReviewMeters(ReviewTasks tasks, TenantPolicies tenants) {
    this.tasks = tasks;
    this.tenants = tenants;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    for (String tenant : tenants.tenants()) {
      Gauge.builder("review.waiting", () -> in(tenant, tasks::countWaiting))
          .tag("tenant", tenant)
          .register(registry);
      Gauge.builder("review.waiting.age", () -> in(tenant, () -> tasks.longestWait().toSeconds()))
          .tag("tenant", tenant)
          .baseUnit("seconds")
          .register(registry);
      Gauge.builder("review.overdue", () -> in(tenant, tasks::countOverdue))
          .tag("tenant", tenant)
          .register(registry);
    }
  }

  private static long in(String tenant, ScopedValue.CallableOp<Long, RuntimeException> reading) {
    return TenantContext.call(tenant, reading);
  }
}
