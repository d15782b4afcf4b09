package cn.xuezhao.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestPlatform;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BatchAlarmTests {

  private final TestClock clock = new TestClock();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final BatchAlarms alarms =
      new BatchAlarms(
          TenantPolicies.in(TestPlatform.root().resolve("infra/tenants"))
              .bind("identity", IdentityPolicy.class),
          clock,
          meters);

  @Test
  void ringsOnceWhenOneBatchIsSprayed() {
    fail("0g1xc ", 49);
    assertThat(rung()).isZero();
    fail("0G1XC", 1);
    fail("0G1XC", 100);
    assertThat(rung()).isEqualTo(1);
  }

  @Test
  void keepsQuietOverOrdinaryMistakes() {
    for (int hour = 0; hour < 5; hour++) {
      fail("0G1XC", 40);
      fail("GD5K7", 40);
      clock.turn(Duration.ofHours(1));
    }
    assertThat(rung()).isZero();
  }

  private void fail(String batchCode, int times) {
    TenantContext.run(
        "liaoning",
        () -> {
          for (int i = 0; i < times; i++) {
            alarms.failed(batchCode);
          }
        });
  }

  private double rung() {
    return meters.find("xuezhao.verification.batch.alarms").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }
}
