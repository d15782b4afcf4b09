package cn.xuezhao.batch.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.batch.BatchServiceTest;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The section {@code batch} of the centres' policies. */
@BatchServiceTest
class BatchPolicyTests {

  @Autowired TenantPolicies tenants;
  @Autowired TenantPolicies.Policies<BatchPolicy> policies;

  /** Two services tell students the same time; each binds its own section only. */
  @Test
  void resubmissionEndsWhenOrderServiceSaysSo() {
    assertThat(policies.all())
        .isNotEmpty()
        .allSatisfy(
            (tenant, policy) -> {
              Map<?, ?> order = (Map<?, ?>) tenants.raw(tenant, "order").get("resubmission");
              assertThat(policy.resubmission().afterBatchEnd())
                  .isEqualTo(Duration.parse(String.valueOf(order.get("after-batch-end"))));
            });
  }

  /** G-7, G-8: the package leaves time for a supplementary one before the promised day. */
  @Test
  void mainPackageIsMadeBeforeItIsDue() {
    assertThat(policies.all())
        .allSatisfy(
            (tenant, policy) -> {
              BatchPolicy.Handoff handoff = policy.handoff();
              assertThat(handoff.mainDays() + handoff.supplementaryDays())
                  .isLessThan(handoff.latestDays());
              assertThat(policy.platformUpload().days()).isPositive();
            });
  }
}
