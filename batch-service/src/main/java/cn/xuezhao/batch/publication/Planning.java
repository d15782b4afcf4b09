package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.institution.Institutions;
import cn.xuezhao.batch.policy.BatchPolicy;
import cn.xuezhao.batch.policy.Payer;
import cn.xuezhao.batch.policy.RosterMode;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An operator plans, corrects, publishes and extends batches. */
@Component
public final class Planning {

  /** 31 characters, 5 places: two codes of 10,000 meet once in 2,800 times. */
  private static final int TRIES_TO_ISSUE = 5;

  private final BatchStore store;
  private final Institutions institutions;
  private final TenantPolicies.Policies<BatchPolicy> policies;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Planning(
      BatchStore store,
      Institutions institutions,
      TenantPolicies.Policies<BatchPolicy> policies,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.institutions = institutions;
    this.policies = policies;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What an operator enters; what is left out the policy fills in.
   *
   * @param opensAt as {@link WallTime} reads it
   * @param rosterMode what of the roster is kept; NONE takes all data from the collection codes
   */
  public record Plan(
      String displayName,
      @Nullable Long priceInFen,
      @Nullable Payer payer,
      String opensAt,
      String closesAt,
      int expectedStudents,
      @Nullable RosterMode rosterMode) {}

  /**
   * @param code as the school brings it; null lets us issue one
   */
  public Batch plan(String institutionId, @Nullable String code, Plan plan) {
    String institution = institutions.require(institutionId).id();
    BatchTerms terms = terms(plan);
    BatchWindow window = window(plan);
    if (code != null) {
      BatchCode brought = BatchCode.typed(code, policies.current().code().lookAlikes());
      if (!brought.isPrintable()) {
        throw new InvalidTerms("/code", "Use 4 to 16 letters and digits.");
      }
      return create(institution, brought, terms, window);
    }
    return issue(institution, terms, window);
  }

  Batch amend(String batchId, Plan plan) {
    return store.change(batchId, batch -> batch.amend(terms(plan), window(plan)));
  }

  public Batch publish(String batchId) {
    return store.change(
        batchId,
        batch -> {
          requireKnownDeadlines(batch.window());
          return batch.publish(now());
        });
  }

  /** Moves the end of a published batch to a later time. */
  public Batch extend(String batchId, String closesAt) {
    Instant end = WallTime.parse(closesAt, "/closesAt", now());
    return store.change(
        batchId,
        batch -> {
          requireKnownDeadlines(batch.window().until(end));
          return batch.extend(end, now());
        });
  }

  private Batch issue(String institution, BatchTerms terms, BatchWindow window) {
    BatchPolicy.Code rules = policies.current().code();
    for (int attempt = 1; attempt < TRIES_TO_ISSUE; attempt++) {
      BatchCode code = BatchCode.issue(rules.alphabet(), rules.length(), random);
      if (!store.hasLookAlike(code)) {
        return create(institution, code, terms, window);
      }
    }
    return create(
        institution, BatchCode.issue(rules.alphabet(), rules.length() + 1, random), terms, window);
  }

  private Batch create(String institution, BatchCode code, BatchTerms terms, BatchWindow window) {
    try {
      return store.create(Batch.plan(ids.next("bat"), institution, code, terms, window));
    } catch (AlreadyExists taken) {
      throw new BatchCodeTaken();
    }
  }

  private BatchTerms terms(Plan plan) {
    BatchPolicy policy = policies.current();
    long price = plan.priceInFen() == null ? policy.priceInFen() : plan.priceInFen();
    return new BatchTerms(
        plan.displayName().strip(),
        price,
        payer(plan, price),
        plan.expectedStudents(),
        plan.rosterMode() == null ? policy.roster().mode() : plan.rosterMode());
  }

  /** Nobody can pay 0 with WeChat, so what costs nothing is the school's to pay (L-B). */
  private Payer payer(Plan plan, long price) {
    if (price == 0 && plan.payer() == Payer.STUDENT) {
      throw new InvalidTerms(
          "/priceInFen", "A student cannot pay 0. Name a price, or let the institution pay.");
    }
    if (price == 0) {
      return Payer.INSTITUTION;
    }
    return plan.payer() == null ? policies.current().payer() : plan.payer();
  }

  private BatchWindow window(Plan plan) {
    BatchWindow window =
        new BatchWindow(
            WallTime.parse(plan.opensAt(), "/opensAt", now()),
            WallTime.parse(plan.closesAt(), "/closesAt", now()));
    requireKnownDeadlines(window);
    return window;
  }

  /** Nobody plans a batch whose promise to the students (G-8) cannot be computed. */
  private void requireKnownDeadlines(BatchWindow window) {
    var _ = BatchDeadlines.of(window, policies.current());
  }

  private Instant now() {
    return clock.instant();
  }
}
