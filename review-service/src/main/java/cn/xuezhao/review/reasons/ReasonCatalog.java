package cn.xuezhao.review.reasons;

import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.review.policy.ReviewPolicy;
import cn.xuezhao.review.policy.ReviewPolicy.Reason;
import cn.xuezhao.review.task.Decision;
import cn.xuezhao.review.task.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The reasons of the regional centre at hand. */
@Component
public final class ReasonCatalog {

  private final Policies<ReviewPolicy> policies;

  ReasonCatalog(Policies<ReviewPolicy> policies) {
    this.policies = policies;
  }

  List<Reason> reasons() {
    return policies.current().reasons();
  }

  /** A rejection tells the student why, in words the catalog has; an approval has no reasons. */
  public void check(Verdict verdict) {
    if (verdict.decision() == Decision.APPROVED) {
      if (!verdict.reasons().isEmpty()) {
        throw new ReasonNotAllowed();
      }
      return;
    }
    if (verdict.reasons().isEmpty()) {
      throw new ReasonRequired("/reasons", "at least one reason of the catalog");
    }
    ReviewPolicy policy = policies.current();
    List<Integer> unknown =
        IntStream.range(0, verdict.reasons().size())
            .filter(at -> policy.reason(verdict.reasons().get(at)).isEmpty())
            .boxed()
            .toList();
    if (!unknown.isEmpty()) {
      throw new ReasonUnknown(unknown);
    }
    boolean explain =
        verdict.reasons().stream()
            .flatMap(c -> policy.reason(c).stream())
            .anyMatch(Reason::noteRequired);
    if (explain && verdict.note() == null) {
      throw new ReasonRequired("/note", "a note, because the reason alone does not say why");
    }
  }
}
