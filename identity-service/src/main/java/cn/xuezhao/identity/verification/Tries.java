package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import java.time.Clock;
import java.util.function.Predicate;
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

  /**
   * Runs one try, counted before anything is compared. One that ends with an exception was no
   * guess; a refusal still says how many tries are left.
   *
   * @param isGuess whether a mistake counts
   */
  Counted run(String studentId, Supplier<Outcome> check, Predicate<Mistake> isGuess) {
    IdentityPolicy.Verification policy = policies.current().verification();
    store.change(
        studentId, tries -> tries.begin(clock.instant(), policy.wrongTries(), policy.pause()));
    Outcome outcome = null;
    try {
      outcome = check.get();
    } catch (Refusal refused) {
      throw new AttemptRefused(refused, left(studentId, policy));
    } finally {
      if (outcome == null) {
        end(studentId, false, policy);
      }
    }
    boolean guessed = outcome instanceof Outcome.Wrong wrong && isGuess.test(wrong.mistake());
    return new Counted(outcome, end(studentId, guessed, policy));
  }

  private int left(String studentId, IdentityPolicy.Verification policy) {
    return store.get(studentId).left(policy.wrongTries());
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
