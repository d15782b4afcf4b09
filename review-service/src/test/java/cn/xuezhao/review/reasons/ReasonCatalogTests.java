package cn.xuezhao.review.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.review.ReviewTest;
import cn.xuezhao.review.policy.ReviewPolicy.Reason;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What people judge that no screening can: the reasons of both centres. */
@ReviewTest
class ReasonCatalogTests {

  @Autowired ReasonCatalog catalog;

  /** L-P1 to L-P10. */
  @Test
  void hasAReasonForEveryPhotoRuleOfTheManual() {
    assertThat(reasons("liaoning").stream().map(Reason::clause))
        .containsAll(IntStream.rangeClosed(1, 10).mapToObj(n -> "L-P" + n).toList());
  }

  /** G-3, G-4: the standard, and that the picture is not the one of another document. */
  @Test
  void knowsTheStandardAndTheSamePlate() {
    assertThat(reasons("guangdong").stream().map(Reason::clause)).contains("教毕指[2017]99号", "G-4");
  }

  /** L-19, G-28: who is rejected reads what to do. */
  @ParameterizedTest
  @ValueSource(strings = {"liaoning", "guangdong"})
  void tellsWithEveryReasonWhatToDo(String tenant) {
    assertThat(reasons(tenant))
        .allSatisfy(reason -> assertThat(reason.advice()).startsWith("请").endsWith("。"));
  }

  private List<Reason> reasons(String tenant) {
    return TenantContext.call(tenant, catalog::reasons);
  }
}
