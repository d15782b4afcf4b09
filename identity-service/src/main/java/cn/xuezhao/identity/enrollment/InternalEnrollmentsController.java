package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.contact.EmailAddress;
import cn.xuezhao.identity.login.Students;
import cn.xuezhao.identity.verification.VerifiedRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other services ask; they store no personal data and ask at the moment of use. */
@RestController
@RequestMapping("/internal/{tenant}")
final class InternalEnrollmentsController {

  private final EnrollmentStore store;
  private final Sealing sealing;
  private final Students students;

  InternalEnrollmentsController(EnrollmentStore store, Sealing sealing, Students students) {
    this.store = store;
    this.sealing = sealing;
    this.students = students;
  }

  @GetMapping("/enrollments/{id}")
  EnrollmentFacts enrollment(@PathVariable String tenant, @PathVariable String id) {
    Enrollment enrollment = store.get(id);
    return new EnrollmentFacts(enrollment.id(), enrollment.studentId(), enrollment.batchId());
  }

  @GetMapping("/contacts/{enrollmentId}")
  ResponseEntity<Contact> contact(@PathVariable String tenant, @PathVariable String enrollmentId) {
    Enrollment enrollment = store.get(enrollmentId);
    VerifiedRecord verified = sealing.record(enrollment);
    EmailAddress email = sealing.contact(enrollment).email();
    Students.Reach reach = students.reach(enrollment.studentId());
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(
            new Contact(
                reach.openId(),
                reach.officialAccountOpenId(),
                email == null ? null : email.value(),
                verified.name(),
                verified.studentNumber()));
  }

  record EnrollmentFacts(String enrollmentId, String studentId, String batchId) {}

  record Contact(
      String openId,
      @Nullable String officialAccountOpenId,
      @Nullable String email,
      String name,
      String studentNumber) {

    @Override
    public String toString() {
      return "Contact[***]";
    }
  }
}
