package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Notices when many accounts guess against one batch, whichever instance they reach. It only raises
 * an alarm, once an hour and batch.
 */
@Component
final class BatchAlarms {

  private static final Logger log = LoggerFactory.getLogger(BatchAlarms.class);

  private final BatchGuessStore store;
  private final Policies<IdentityPolicy> policies;
  private final Clock clock;
  private final MeterRegistry meters;

  BatchAlarms(
      BatchGuessStore store, Policies<IdentityPolicy> policies, Clock clock, MeterRegistry meters) {
    this.store = store;
    this.policies = policies;
    this.clock = clock;
    this.meters = meters;
  }

  /** Only for batches that exist; a code nobody has would fill the store. */
  void failed(String batchCode) {
    try {
      if (isTheOneTooMany(batchCode)) {
        count("xuezhao.verification.batch.alarms");
        log.warn("verification.batch-alarm batch={}", batchCode);
      }
    } catch (Refusal contended) {
      // The student's answer is worth more than the count; the metric tells how many are missing.
      count("xuezhao.verification.batch.uncounted");
    }
  }

  private boolean isTheOneTooMany(String batchCode) {
    IdentityPolicy.BatchAlarm policy = policies.current().verification().batchAlarm();
    var rings = new AtomicBoolean();
    store.change(
        batchCode,
        guesses -> {
          Change<BatchGuesses> counted =
              guesses.fail(clock.instant(), policy.failures(), policy.within());
          rings.set(counted.changed() && counted.next().rang());
          return counted;
        });
    return rings.get();
  }

  private void count(String meter) {
    meters.counter(meter, "tenant", TenantContext.current()).increment();
  }
}
