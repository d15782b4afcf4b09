package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.contact.EmailAddress;
import cn.xuezhao.identity.verification.ShownRecord;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The confirmation page and what it made. */
@RestController
@RequestMapping("/api/{tenant}/enrollments")
@PreAuthorize("hasRole('student')")
class EnrollmentsController {

  private final Enrolling enrolling;
  private final Contacting contacting;
  private final EnrollmentStore store;
  private final Sealing sealing;

  EnrollmentsController(
      Enrolling enrolling, Contacting contacting, EnrollmentStore store, Sealing sealing) {
    this.enrolling = enrolling;
    this.contacting = contacting;
    this.store = store;
    this.sealing = sealing;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  NewEnrollment enroll(
      @PathVariable String tenant, Caller caller, @Valid @RequestBody EnrollmentRequest request) {
    Enrolling.Enrolled enrolled =
        enrolling.enroll(
            caller.subject(),
            new Enrolling.Request(request.verificationId(), request.phone(), request.email()));
    return new NewEnrollment(
        enrolled.enrollment().id(), enrolled.enrollment().batchId(), enrolled.warnings());
  }

  /** Every education record of the student has its own enrollment (G-11). */
  @GetMapping
  List<EnrollmentView> listMine(@PathVariable String tenant, Caller caller) {
    return store.openOf(caller.subject()).stream().map(this::view).toList();
  }

  @GetMapping("/{id}")
  EnrollmentView showEnrollment(
      @PathVariable String tenant, @PathVariable String id, Caller caller) {
    return store
        .find(id)
        .filter(known -> known.isOpen() && known.studentId().equals(caller.subject()))
        .map(this::view)
        .orElseThrow(() -> new NotFound("enrollment"));
  }

  /** The page of the finished photo asks where to send it (G-29, 邮箱). */
  @PutMapping("/{id}/email")
  ChangedEmail changeEmail(
      @PathVariable String tenant,
      @PathVariable String id,
      Caller caller,
      @Valid @RequestBody EmailRequest request) {
    return new ChangedEmail(contacting.changeEmail(caller.subject(), id, request.email()).masked());
  }

  private EnrollmentView view(Enrollment enrollment) {
    ContactData contact = sealing.contact(enrollment);
    EmailAddress email = contact.email();
    return new EnrollmentView(
        enrollment.id(),
        enrollment.batchId(),
        ShownRecord.of(sealing.record(enrollment)),
        contact.phone().masked(),
        contact.phoneVerified(),
        email == null ? null : email.masked(),
        enrollment.verifiedAt());
  }

  /** Contact data only: what the school supplied cannot even be named here (L-9). */
  record EnrollmentRequest(
      @NotBlank @Size(max = 64) String verificationId,
      @Nullable @Size(max = 64) String phone,
      @Nullable @Size(max = 320) String email) {

    @Override
    public String toString() {
      return "EnrollmentRequest[" + verificationId + "]";
    }
  }

  /**
   * @param warnings {@code account-bound-to-another-person} or {@code student-already-bound}, where
   *     the centre only warns (G-10)
   */
  record NewEnrollment(String enrollmentId, String batchId, List<String> warnings) {}

  record EmailRequest(@NotBlank @Size(max = 320) String email) {

    @Override
    public String toString() {
      return "EmailRequest[***]";
    }
  }

  record ChangedEmail(String maskedEmail) {}

  /**
   * @param phoneVerified true when WeChat told the number, false when it was typed
   */
  record EnrollmentView(
      String enrollmentId,
      String batchId,
      ShownRecord record,
      String maskedPhone,
      boolean phoneVerified,
      @Nullable String maskedEmail,
      Instant verifiedAt) {

    @Override
    public String toString() {
      return "EnrollmentView[" + enrollmentId + "]";
    }
  }
}
