package cn.xuezhao.kit.outbox;

import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Deadlines;
import cn.xuezhao.kit.tenant.TenantContext;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes right after each write, and as a fallback sweeps all tenants at start and every few
 * seconds: what a crash left behind, and what has become due.
 */
final class Sweeps implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Sweeps.class);

  private final List<String> tenants;
  private final Work work;
  private final ScheduledExecutorService timer;
  private final Executor executor;
  private final Duration every;
  private volatile boolean running;

  Sweeps(List<String> tenants, Work work, Timing timing) {
    this.tenants = List.copyOf(tenants);
    this.work = work;
    this.timer = timing.timer();
    this.executor = timing.executor();
    this.every = timing.every();
  }

  /** Threads and period of the sweeps. */
  record Timing(ScheduledExecutorService timer, Executor executor, Duration every) {}

  /** What a sweep does in each tenant. */
  record Work(Relay relay, AggregateStores stores, Deadlines deadlines, OutboxMeters meters) {

    void inTenant() {
      stores.collections().forEach(relay::sweep);
      deadlines.sweep();
      meters.read();
    }
  }

  /** A document of the bound tenant has new events. */
  void publishSoon(String collection, String id) {
    String tenant = TenantContext.current();
    executor.execute(
        () -> TenantContext.run(tenant, () -> guarded(() -> work.relay().publish(collection, id))));
  }

  @Override
  public void start() {
    running = true;
    var _ = timer.scheduleWithFixedDelay(this::sweep, 0, every.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void sweep() {
    if (running) {
      tenants.forEach(tenant -> TenantContext.run(tenant, () -> guarded(work::inTenant)));
    }
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (MongoException away) {
      // The store is away; what is waiting there waits for the next sweep.
      log.warn("sweep.postponed cause={}", away.getMessage());
    }
  }
}
