package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.contact.EmailAddress;
import cn.xuezhao.identity.contact.PhoneNumber;
import cn.xuezhao.identity.login.Students;
import cn.xuezhao.identity.verification.RecordSeal;
import cn.xuezhao.identity.verification.Verifications;
import cn.xuezhao.identity.verification.VerifiedRecord;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps an enrollment unreadable in the store: sealed under the key of its student. */
@Component
final class Sealing {

  private final Students students;
  private final RecordSeal records;
  private final Clock clock;

  Sealing(Students students, RecordSeal records, Clock clock) {
    this.students = students;
    this.records = records;
    this.clock = clock;
  }

  Enrollment seal(
      String id, String studentId, Verifications.Confirmable verified, ContactData contact) {
    EmailAddress email = contact.email();
    return new Enrollment(
        id,
        verified.slot(),
        studentId,
        verified.batchId(),
        records.seal(studentId, id, verified.record()),
        students.seal(studentId, id + ".phone", contact.phone().value()),
        email == null ? null : students.seal(studentId, id + ".email", email.value()),
        clock.instant());
  }

  VerifiedRecord record(Enrollment enrollment) {
    return records.open(enrollment.studentId(), enrollment.id(), enrollment.record());
  }

  ContactData contact(Enrollment enrollment) {
    String id = enrollment.id();
    String email = enrollment.email();
    return new ContactData(
        new PhoneNumber(students.open(enrollment.studentId(), id + ".phone", enrollment.phone())),
        email == null
            ? null
            : new EmailAddress(students.open(enrollment.studentId(), id + ".email", email)));
  }
}
