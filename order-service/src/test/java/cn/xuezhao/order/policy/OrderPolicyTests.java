package cn.xuezhao.order.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.order.lifecycle.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderPolicyTests {

  private static final Path TENANTS = TestPlatform.root().resolve("infra/tenants");

  @TempDir Path directory;

  @Test
  void bothProvincesAreTheSameProgramUnderTwoPolicies() {
    OrderPolicies policies = new OrderPolicies(TenantPolicies.in(TENANTS));
    assertThat(TenantContext.call("liaoning", policies::workflow)).isEqualTo(Samples.LIAONING);
    assertThat(TenantContext.call("guangdong", policies::workflow)).isEqualTo(Samples.GUANGDONG);
    assertThat(TenantContext.call("liaoning", policies::paymentDescription)).isNotBlank();
  }

  @Test
  void aThirdProvinceIsAFile() throws IOException {
    province(
        policy ->
            policy.replace(
                "photo, pay, review, standardize, return]",
                "pay, photo, review, standardize, return]"));
    OrderPolicies policies = new OrderPolicies(TenantPolicies.in(directory));
    assertThat(TenantContext.call("jilin", policies::workflow).steps())
        .isNotEqualTo(Samples.LIAONING.steps());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "steps: [verify, | steps: [dance, verify,",
        "photo, pay, review, standardize, return] | pay, review, photo, standardize, return]",
        "photo, pay, review, standardize, return] | photo, review, pay, standardize, return]",
        "photo, pay, review, standardize, return] | photo, photo, pay, review, standardize,"
            + " return]",
        "standardize, return] | return, standardize]",
        "standardize, return] | standardize, confirm, return]",
        "steps: | stairs:",
        "submit-on: payment | submit-on: tomorrow",
        "attempt-expires-after: PT30M | attempt-expires-after: soon",
        "  resubmission: | # resubmission:",
        "at-most: P3D | at-most:",
        "counted-in: calendar-days | counted-in: working-days",
        "recapture: [after-rejection] | recapture: [whenever]",
        "recapture: [after-rejection] | # recapture:",
        "after-handoff: P180D | after-handoff:"
      })
  void refusesToStartWithAPolicyThatMakesNoSense(String right, String wrong) throws IOException {
    province(
        policy -> {
          assertThat(policy).contains(right);
          return policy.replaceFirst(Pattern.quote(right), wrong);
        });
    TenantPolicies tenants = TenantPolicies.in(directory);
    assertThatThrownBy(() -> new OrderPolicies(tenants)).hasMessageContaining("jilin.yaml");
  }

  private void province(UnaryOperator<String> change) throws IOException {
    String policy = Files.readString(TENANTS.resolve("liaoning.yaml"));
    int order = policy.indexOf("\norder:");
    Files.writeString(
        directory.resolve("jilin.yaml"),
        policy.substring(0, order).replace("id: liaoning", "id: jilin")
            + change.apply(policy.substring(order)));
  }
}
