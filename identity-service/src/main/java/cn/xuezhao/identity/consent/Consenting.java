package cn.xuezhao.identity.consent;

import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Students agree to texts, take that back, and are asked before something needs an agreement. */
@Component
public final class Consenting {

  private final ConsentStore store;
  private final Policies<IdentityPolicy> policies;
  private final Clock clock;

  Consenting(ConsentStore store, Policies<IdentityPolicy> policies, Clock clock) {
    this.store = store;
    this.policies = policies;
    this.clock = clock;
  }

  /** Refuses a student who has not agreed to what verification needs. */
  public void requireForVerification(String studentId) {
    Map<String, String> missing =
        store.of(studentId).missing(versions(policies.current().requiredBeforeVerification()));
    if (!missing.isEmpty()) {
      throw new ConsentRequired(missing);
    }
  }

  Consents give(String studentId, String purpose, String version) {
    requirePurpose(purpose);
    String current = asked().getOrDefault(purpose, "");
    if (!current.equals(version)) {
      throw new ConsentVersionOutdated(purpose, current);
    }
    return store.change(studentId, consents -> consents.give(purpose, version, clock.instant()));
  }

  Consents withdraw(String studentId, String purpose) {
    requirePurpose(purpose);
    return store.change(studentId, consents -> consents.withdraw(purpose, clock.instant()));
  }

  Consents of(String studentId) {
    return store.of(studentId);
  }

  /** What the centre asks for today: purpose and version. */
  Map<String, String> asked() {
    return policies.current().consents();
  }

  private void requirePurpose(String purpose) {
    if (!asked().containsKey(purpose)) {
      throw new UnknownPurpose(asked());
    }
  }

  private Map<String, String> versions(List<String> purposes) {
    Map<String, String> versions = new HashMap<>(asked());
    versions.keySet().retainAll(purposes);
    return versions;
  }
}
