package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.verification.VerificationUsed;
import cn.xuezhao.identity.verification.Verifications;
import cn.xuezhao.kit.domain.NotYetKnown;
import java.util.List;
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
  private final Contacting contacting;
  private final Belonging belonging;
  private final EnrollmentStore store;
  private final Sealing sealing;

  Enrolling(
      Verifications verifications,
      Contacting contacting,
      Belonging belonging,
      EnrollmentStore store,
      Sealing sealing) {
    this.verifications = verifications;
    this.contacting = contacting;
    this.belonging = belonging;
    this.store = store;
    this.sealing = sealing;
  }

  Enrolled enroll(String studentId, Request request) {
    ContactData contact = contacting.understand(studentId, request.phone(), request.email());
    String id = Enrollment.idFor(request.verificationId());
    Optional<Enrollment> earlier =
        store.find(id).filter(known -> known.studentId().equals(studentId));
    Enrolled enrolled =
        earlier.isPresent()
            ? requireSame(earlier.get(), contact)
            : open(id, studentId, request.verificationId(), contact);
    verifications.confirm(request.verificationId(), id);
    return enrolled;
  }

  private Enrolled open(String id, String studentId, String verificationId, ContactData contact) {
    var confirmable = verifications.confirmable(verificationId, studentId);
    List<String> warnings = belonging.bind(studentId, confirmable.batchId(), confirmable.person());
    Enrollment enrollment = sealing.seal(id, studentId, confirmable, contact);
    if (!store.open(enrollment)) {
      Enrollment holder =
          store.holderOf(enrollment.slot()).orElseThrow(() -> new NotYetKnown("enrollment"));
      if (!holder.studentId().equals(studentId)) {
        throw new StudentAlreadyBound();
      }
      if (!holder.id().equals(id)) {
        throw new EnrollmentExists(holder.id());
      }
    }
    return new Enrolled(enrollment, warnings);
  }

  private Enrolled requireSame(Enrollment earlier, ContactData contact) {
    if (!earlier.isOpen() || !sealing.contact(earlier).reaches(contact)) {
      throw new VerificationUsed(earlier.id());
    }
    return new Enrolled(earlier, List.of());
  }

  /**
   * @param warnings what the centre only warns of (G-10)
   */
  record Enrolled(Enrollment enrollment, List<String> warnings) {}

  record Request(String verificationId, @Nullable String phone, @Nullable String email) {

    @Override
    public String toString() {
      return "Request[" + verificationId + "]";
    }
  }
}
