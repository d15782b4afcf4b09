package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.institution.Institution;
import cn.xuezhao.batch.institution.Institutions;
import cn.xuezhao.batch.policy.BatchPolicy;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells batches, with what the policy and the calendar make of their windows. */
@Component
final class BatchViews {

  private final Institutions institutions;
  private final TenantPolicies.Policies<BatchPolicy> policies;
  private final Clock clock;

  BatchViews(
      Institutions institutions, TenantPolicies.Policies<BatchPolicy> policies, Clock clock) {
    this.institutions = institutions;
    this.policies = policies;
    this.clock = clock;
  }

  BatchView forStudents(Batch batch) {
    return BatchView.forStudents(batch, institution(batch), deadlines(batch), clock.instant());
  }

  BatchView forStaff(Batch batch) {
    return BatchView.forStaff(batch, institution(batch), deadlines(batch), clock.instant());
  }

  private Institution institution(Batch batch) {
    return institutions.require(batch.institutionId());
  }

  /** Looking at a batch never fails, whatever year is missing. */
  private @Nullable BatchDeadlines deadlines(Batch batch) {
    try {
      return BatchDeadlines.of(batch.window(), policies.current());
    } catch (CalendarYearUnknown unknown) {
      return null;
    }
  }
}
