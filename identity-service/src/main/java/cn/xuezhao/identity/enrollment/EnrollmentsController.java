package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.contact.EmailAddress;
import cn.xuezhao.identity.verification.VerifiedRecord;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
  private final EnrollmentStore store;
  private final Sealing sealing;

  EnrollmentsController(Enrolling enrolling, EnrollmentStore store, Sealing sealing) {
    this.enrolling = enrolling;
    this.store = store;
    this.sealing = sealing;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  NewEnrollment enroll(
      @PathVariable String tenant, Caller caller, @Valid @RequestBody EnrollmentRequest request) {
    Enrollment enrollment =
        enrolling.enroll(
            caller.subject(),
            new Enrolling.Request(request.verificationId(), request.phone(), request.email()));
    return new NewEnrollment(enrollment.id(), enrollment.batchId());
  }

  @GetMapping("/{id}")
  EnrollmentView showEnrollment(
      @PathVariable String tenant, @PathVariable String id, Caller caller) {
    Enrollment enrollment =
        store
            .find(id)
            .filter(known -> known.studentId().equals(caller.subject()))
            .orElseThrow(() -> new NotFound("enrollment"));
    ContactData contact = sealing.contact(enrollment);
    EmailAddress email = contact.email();
    return new EnrollmentView(
        enrollment.id(),
        enrollment.batchId(),
        sealing.record(enrollment),
        contact.phone().masked(),
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

  record NewEnrollment(String enrollmentId, String batchId) {}

  record EnrollmentView(
      String enrollmentId,
      String batchId,
      VerifiedRecord record,
      String maskedPhone,
      @Nullable String maskedEmail,
      Instant verifiedAt) {

    @Override
    public String toString() {
      return "EnrollmentView[" + enrollmentId + "]";
    }
  }
}
