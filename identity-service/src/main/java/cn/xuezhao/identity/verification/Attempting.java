package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.tenant.TenantContext;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One counted try: right ones pass, wrong ones are refused with what remains. */
@Component
final class Attempting {

  private static final Logger log = LoggerFactory.getLogger(Attempting.class);

  private final Tries tries;
  private final BatchAlarms alarms;
  private final MeterRegistry meters;

  Attempting(Tries tries, BatchAlarms alarms, MeterRegistry meters) {
    this.tries = tries;
    this.alarms = alarms;
    this.meters = meters;
  }

  Passed attempt(String studentId, String batchCode, Supplier<Outcome> check) {
    Tries.Counted counted = tries.run(studentId, check, Mistake::isCounted);
    return switch (counted.outcome()) {
      case Outcome.Right right -> {
        count("verified");
        yield new Passed(right, counted.left());
      }
      case Outcome.Wrong wrong -> throw refused(studentId, batchCode, wrong, counted.left());
    };
  }

  /** Counts a wrong try where it belongs, and says what was wrong with it. */
  VerificationFailed refused(String studentId, String batchCode, Outcome.Wrong wrong, int left) {
    Mistake mistake = wrong.mistake();
    count(mistake.slug());
    log.info("verification.failed studentId={} mistake={}", studentId, mistake.slug());
    if (mistake.isAboutTheBatch()) {
      alarms.failed(batchCode);
    }
    return new VerificationFailed(wrong, left);
  }

  private void count(String outcome) {
    meters
        .counter("xuezhao.verifications", "tenant", TenantContext.current(), "outcome", outcome)
        .increment();
  }

  /**
   * @param left wrong tries that remain until the pause
   */
  record Passed(Outcome.Right outcome, int left) {}
}
