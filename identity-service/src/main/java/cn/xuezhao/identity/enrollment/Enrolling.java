package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.login.Students;
import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.identity.verification.VerificationUsed;
import cn.xuezhao.identity.verification.Verifications;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A student confirms a verified record and adds how to reach them (L-7, L-8). Three documents are
 * written one after the other; the enrollment's id follows from the verification's, so whoever
 * repeats a confirmation whose answer was lost finds what is there and finishes the rest.
 */
@Component
final class Enrolling {

  private final Verifications verifications;
  private final Students students;
  private final EnrollmentStore store;
  private final Sealing sealing;
  private final Policies<IdentityPolicy> policies;

  Enrolling(
      Verifications verifications,
      Students students,
      EnrollmentStore store,
      Sealing sealing,
      Policies<IdentityPolicy> policies) {
    this.verifications = verifications;
    this.students = students;
    this.store = store;
    this.sealing = sealing;
    this.policies = policies;
  }

  Enrollment enroll(String studentId, Request request) {
    ContactData contact =
        ContactData.of(
            request.phone(),
            request.email(),
            students.phone(studentId),
            policies.current().contact());
    String id = Enrollment.idFor(request.verificationId());
    Optional<Enrollment> earlier =
        store.find(id).filter(known -> known.studentId().equals(studentId));
    Enrollment enrollment =
        earlier.isPresent()
            ? requireSame(earlier.get(), contact)
            : open(id, studentId, request.verificationId(), contact);
    verifications.confirm(request.verificationId(), id);
    return enrollment;
  }

  private Enrollment open(String id, String studentId, String verificationId, ContactData contact) {
    var confirmable = verifications.confirmable(verificationId, studentId);
    students.identify(studentId, confirmable.person());
    Enrollment enrollment = sealing.seal(id, studentId, confirmable, contact);
    if (!store.open(enrollment)) {
      Enrollment holder = store.holderOf(enrollment.openSlot()).orElse(enrollment);
      if (!holder.studentId().equals(studentId)) {
        throw new StudentAlreadyBound();
      }
      if (!holder.id().equals(id)) {
        throw new EnrollmentExists(holder.id());
      }
    }
    return enrollment;
  }

  private Enrollment requireSame(Enrollment earlier, ContactData contact) {
    if (!sealing.contact(earlier).equals(contact)) {
      throw new VerificationUsed(earlier.id());
    }
    return earlier;
  }

  record Request(String verificationId, @Nullable String phone, @Nullable String email) {

    @Override
    public String toString() {
      return "Request[" + verificationId + "]";
    }
  }
}
