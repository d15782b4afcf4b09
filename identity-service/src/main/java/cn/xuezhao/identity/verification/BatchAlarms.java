package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notices when many accounts guess against one batch. It only raises an alarm: nobody is locked
 * out, so nobody can lock a school out. Counted per instance, as an alarm may be.
 */
@Component
final class BatchAlarms {

  private static final Logger log = LoggerFactory.getLogger(BatchAlarms.class);

  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final Policies<IdentityPolicy> policies;
  private final Clock clock;
  private final MeterRegistry meters;

  BatchAlarms(Policies<IdentityPolicy> policies, Clock clock, MeterRegistry meters) {
    this.policies = policies;
    this.clock = clock;
    this.meters = meters;
  }

  /** Only for batches that exist; a code nobody has would fill the memory. */
  void failed(String batchCode) {
    IdentityPolicy.BatchAlarm policy = policies.current().verification().batchAlarm();
    String tenant = TenantContext.current();
    String batch = batchCode.strip().toUpperCase(Locale.ROOT);
    Instant now = clock.instant();
    Window window =
        windows.compute(
            tenant + "/" + batch,
            (_, known) ->
                known == null || !now.isBefore(known.since().plus(policy.within()))
                    ? new Window(now, 1)
                    : new Window(known.since(), known.failures() + 1));
    if (window.failures() == policy.failures()) {
      meters.counter("xuezhao.verification.batch.alarms", "tenant", tenant).increment();
      log.warn("verification.batch-alarm batch={} failures={}", batch, window.failures());
    }
  }

  private record Window(Instant since, int failures) {}
}
