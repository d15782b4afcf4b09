package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The verification page (L-4, G-16). */
@RestController
@RequestMapping("/api/{tenant}/verifications")
@PreAuthorize("hasRole('student')")
class VerificationsController {

  private final Verifying verifying;
  private final Verifications verifications;

  VerificationsController(Verifying verifying, Verifications verifications) {
    this.verifying = verifying;
    this.verifications = verifications;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  NewVerification verify(
      @PathVariable String tenant, Caller caller, @Valid @ModelAttribute VerificationForm form) {
    Verifying.Result result = verifying.verify(caller.subject(), form.toAttempt());
    return new NewVerification(
        result.verification().id(),
        result.verification().batchId(),
        ShownRecord.of(result.record()),
        result.attemptsLeft(),
        result.warnings());
  }

  @GetMapping("/{id}")
  VerificationView showVerification(
      @PathVariable String tenant, @PathVariable String id, Caller caller) {
    Verifications.Shown shown = verifications.shown(id, caller.subject());
    return new VerificationView(
        id,
        shown.status(),
        Optional.ofNullable(shown.record()).map(ShownRecord::of).orElse(null),
        shown.expiresAt(),
        shown.enrollmentId());
  }

  /**
   * @param idTail the last characters of the document number, where the centre asks for them
   * @param name only where the collection code hides a part of it and the batch has no roster; it
   *     is kept as unverified
   * @param collectionCode the picture of the collection code, at most 10 MB
   */
  record VerificationForm(
      @NotBlank @Size(max = 32) String batchCode,
      @Nullable @Size(max = 16) String idTail,
      @Nullable @Size(max = 64) String name,
      @NotNull MultipartFile collectionCode) {

    Attempt toAttempt() {
      return new Attempt(batchCode, idTail, name, collectionCode.getResource());
    }

    @Override
    public String toString() {
      return "VerificationForm[***]";
    }
  }

  /**
   * @param warnings {@code account-bound-to-another-person} or {@code student-already-bound}, where
   *     the centre only warns (G-10)
   */
  record NewVerification(
      String verificationId,
      String batchId,
      ShownRecord record,
      int attemptsLeft,
      List<String> warnings) {}

  /**
   * @param status {@code verified}, {@code confirmed} or {@code expired}
   */
  record VerificationView(
      String verificationId,
      String status,
      @Nullable ShownRecord record,
      @Nullable Instant expiresAt,
      @Nullable String enrollmentId) {}
}
