package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.contact.EmailAddress;
import cn.xuezhao.identity.login.Students;
import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How a student is reached: told when confirming (L-8, G-12), and an e-mail also later (G-29). */
@Component
final class Contacting {

  private final Students students;
  private final EnrollmentStore store;
  private final Sealing sealing;
  private final Policies<IdentityPolicy> policies;

  Contacting(
      Students students,
      EnrollmentStore store,
      Sealing sealing,
      Policies<IdentityPolicy> policies) {
    this.students = students;
    this.store = store;
    this.sealing = sealing;
    this.policies = policies;
  }

  ContactData understand(
      String studentId, @Nullable String typedPhone, @Nullable String typedEmail) {
    return ContactData.of(
        typedPhone, typedEmail, students.phone(studentId), policies.current().contact());
  }

  /** Adds or replaces the address; whoever writes to the student asks for it at that moment. */
  EmailAddress changeEmail(String studentId, String enrollmentId, String typed) {
    EmailAddress email =
        EmailAddress.parse(typed)
            .orElseThrow(() -> new InvalidContact(Map.of("/email", ContactData.EMAIL_EXPECTED)));
    Enrollment enrollment =
        store
            .find(enrollmentId)
            .filter(known -> known.isOpen() && known.studentId().equals(studentId))
            .orElseThrow(() -> new NotFound("enrollment"));
    String sealedEmail = sealing.email(enrollment, email);
    store.change(enrollmentId, current -> current.changeEmail(sealedEmail));
    return email;
  }
}
