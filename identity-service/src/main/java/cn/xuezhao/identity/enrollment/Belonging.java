package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.login.Obligation;
import cn.xuezhao.identity.login.Students;
import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.identity.verification.Bindings;
import cn.xuezhao.identity.verification.PersonKeys;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * One account is one person and one person is one account (G-10); how many records that person may
 * add is the centre's policy (G-11, 添加学历).
 *
 * <p>A person is found on another account by the school-roll record or the whole document number.
 * What a masked code shows of a person is too little to accuse a stranger.
 */
@Component
final class Belonging implements Bindings, Obligation {

  private final EnrollmentStore store;
  private final Students students;
  private final Policies<IdentityPolicy> policies;

  Belonging(EnrollmentStore store, Students students, Policies<IdentityPolicy> policies) {
    this.store = store;
    this.students = students;
    this.policies = policies;
  }

  @Override
  public List<String> check(String studentId, String batchId, PersonKeys person) {
    List<String> warnings = new ArrayList<>();
    if (students.isSharedWith(studentId, person.mark())) {
      warnings.add("account-bound-to-another-person");
    }
    if (isElsewhere(studentId, person)) {
      warnings.add("student-already-bound");
    }
    requireSeveralOffered(studentId, batchId, person);
    return List.copyOf(warnings);
  }

  @Override
  public void requireNone(String studentId) {
    store.openOf(studentId).stream()
        .findFirst()
        .ifPresent(
            open -> {
              throw new EnrollmentOpen(open.id());
            });
  }

  /** Checks again, and remembers which person uses this account. */
  List<String> bind(String studentId, String batchId, PersonKeys person) {
    List<String> warnings = check(studentId, batchId, person);
    students.identify(studentId, person.mark());
    return warnings;
  }

  /** The account is free again when no other open enrollment is of the same person. */
  void unbind(Enrollment ending) {
    String mark = ending.person().mark();
    boolean stays =
        store.openOf(ending.studentId()).stream()
            .filter(other -> !other.id().equals(ending.id()))
            .anyMatch(other -> other.person().mark().equals(mark));
    if (!stays) {
      students.forget(ending.studentId(), mark);
    }
  }

  private boolean isElsewhere(String studentId, PersonKeys person) {
    boolean elsewhere =
        store.openOf(person).stream().anyMatch(known -> !known.studentId().equals(studentId));
    if (elsewhere && policies.current().onePersonPerAccount() == IdentityPolicy.OnePerson.ENFORCE) {
      throw new StudentAlreadyBound();
    }
    return elsewhere;
  }

  /** Another person on this account is not a further enrollment; that is warned of above. */
  private void requireSeveralOffered(String studentId, String batchId, PersonKeys person) {
    if (policies.current().severalEnrollments()) {
      return;
    }
    store.openOf(studentId).stream()
        .filter(known -> !known.batchId().equals(batchId))
        .filter(known -> known.person().mark().equals(person.mark()))
        .findFirst()
        .ifPresent(
            known -> {
              throw new FurtherEnrollmentNotOffered(known.id());
            });
  }
}
