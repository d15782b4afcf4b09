package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets a WeChat account try, counts what was wrong, and refuses while it is paused. */
@Component
final class Tries {

  private final TriesStore store;
  private final Policies<IdentityPolicy> policies;
  private final Clock clock;

  Tries(TriesStore store, Policies<IdentityPolicy> policies, Clock clock) {
    this.store = store;
    this.policies = policies;
    this.clock = clock;
  }

  /** Runs one try. One that ends with an exception was no guess. */
  Counted run(String studentId, Supplier<Outcome> check) {
    IdentityPolicy.Verification policy = policies.current().verification();
    store.change(
        studentId, tries -> tries.begin(clock.instant(), policy.wrongTries(), policy.pause()));
    Outcome outcome = null;
    try {
      outcome = check.get();
    } finally {
      if (outcome == null) {
        end(studentId, false, policy);
      }
    }
    boolean guessed = outcome instanceof Outcome.Wrong wrong && wrong.mistake().isCounted();
    return new Counted(outcome, end(studentId, guessed, policy));
  }

  private int end(String studentId, boolean guessed, IdentityPolicy.Verification policy) {
    VerificationTries ended =
        store.change(
            studentId,
            tries ->
                guessed
                    ? tries.fail(clock.instant(), policy.wrongTries(), policy.pause())
                    : tries.forgive());
    return ended.left(policy.wrongTries());
  }

  /**
   * @param left wrong tries that remain until the pause
   */
  record Counted(Outcome outcome, int left) {}
}
