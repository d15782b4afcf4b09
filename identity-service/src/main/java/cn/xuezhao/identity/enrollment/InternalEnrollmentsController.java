package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.contact.EmailAddress;
import cn.xuezhao.identity.login.Students;
import cn.xuezhao.identity.verification.VerifiedRecord;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.security.Caller;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger log = LoggerFactory.getLogger(InternalEnrollmentsController.class);

  /** The one reader of whole records; Keycloak names the account of its client so. */
  private static final String HANDING_OFF = "batch-service";

  private final EnrollmentStore store;
  private final Sealing sealing;
  private final Students students;

  InternalEnrollmentsController(EnrollmentStore store, Sealing sealing, Students students) {
    this.store = store;
    this.sealing = sealing;
    this.students = students;
  }

  /** Everybody gets the ids; batch-service also the record that goes to CHSI with the photo. */
  @GetMapping("/enrollments/{id}")
  ResponseEntity<EnrollmentFacts> enrollment(
      @PathVariable String tenant, @PathVariable String id, Caller caller) {
    Enrollment enrollment = store.get(id);
    EnrollmentFacts facts = facts(enrollment);
    boolean handsOff = caller.name().replace("service-account-", "").equals(HANDING_OFF);
    if (handsOff && !enrollment.isErased()) {
      log.info("enrollment.record-told enrollmentId={} to={}", id, caller.name());
      facts = facts.with(sealing.record(enrollment));
    }
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(facts);
  }

  /** Of a released enrollment nobody is told but the account that took the place over. */
  @GetMapping("/contacts/{enrollmentId}")
  ResponseEntity<Contact> contact(@PathVariable String tenant, @PathVariable String enrollmentId) {
    Enrollment enrollment = reachable(store.get(enrollmentId));
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

  private Enrollment reachable(Enrollment enrollment) {
    return enrollment.isOpen()
        ? enrollment
        : store.holderOf(enrollment.slot()).orElseThrow(() -> new NotFound("enrollment"));
  }

  private EnrollmentFacts facts(Enrollment enrollment) {
    String heldBy =
        enrollment.isOpen()
            ? null
            : store.holderOf(enrollment.slot()).map(Enrollment::id).orElse(null);
    return new EnrollmentFacts(
        enrollment.id(),
        enrollment.studentId(),
        enrollment.batchId(),
        enrollment.state().word(),
        heldBy,
        null);
  }

  /**
   * @param state one of open, released, erased
   * @param replacedBy the enrollment that has the released one's place now
   * @param record for batch-service alone
   */
  record EnrollmentFacts(
      String enrollmentId,
      String studentId,
      String batchId,
      String state,
      @Nullable String replacedBy,
      @Nullable HandoffRecord record) {

    EnrollmentFacts with(VerifiedRecord verified) {
      return new EnrollmentFacts(
          enrollmentId, studentId, batchId, state, replacedBy, HandoffRecord.of(verified));
    }

    @Override
    public String toString() {
      return "EnrollmentFacts[" + enrollmentId + "]";
    }
  }

  /**
   * The school-roll record a photo belongs to.
   *
   * @param documentNumber as the collection code shows it, with a {@code *} for what it hides
   */
  record HandoffRecord(
      String institution,
      String studentNumber,
      String name,
      boolean nameUnverified,
      @Nullable String documentKind,
      @Nullable String documentNumber,
      @Nullable String documentTail,
      @Nullable String level,
      @Nullable Integer year) {

    static HandoffRecord of(VerifiedRecord verified) {
      return new HandoffRecord(
          verified.institution(),
          verified.studentNumber(),
          verified.name(),
          Boolean.TRUE.equals(verified.nameUnverified()),
          verified.documentKind(),
          verified.documentNumber(),
          verified.documentTail(),
          verified.level(),
          verified.year());
    }

    @Override
    public String toString() {
      return "HandoffRecord[***]";
    }
  }

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
