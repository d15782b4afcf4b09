package cn.xuezhao.identity.enrollment;

import cn.xuezhao.kit.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the staff of a school do when a student lost a phone or used somebody else's account. */
@RestController
@RequestMapping("/api/{tenant}/enrollments")
@PreAuthorize("hasAnyRole('registrar', 'operator')")
class ReleasesController {

  private final FindingHolders finding;
  private final Releasing releasing;

  ReleasesController(FindingHolders finding, Releasing releasing) {
    this.finding = finding;
    this.releasing = releasing;
  }

  /** The enrollments of one student number in a batch of the caller's school. */
  @PostMapping("/lookups")
  List<Holder> holders(
      @PathVariable String tenant, Caller caller, @Valid @RequestBody LookupRequest request) {
    return finding.find(caller, request.batchId(), request.studentNumber()).stream()
        .map(Holder::of)
        .toList();
  }

  @PostMapping("/{id}/releases")
  @ResponseStatus(HttpStatus.CREATED)
  Holder release(
      @PathVariable String tenant,
      @PathVariable String id,
      Caller caller,
      @Valid @RequestBody ReleaseRequest request) {
    return Holder.of(releasing.release(caller, id, request.toReason(), request.note()));
  }

  /** A body, because an address with a student number in it would be logged on its way. */
  record LookupRequest(
      @NotBlank @Size(max = 128) String batchId, @NotBlank @Size(max = 64) String studentNumber) {

    @Override
    public String toString() {
      return "LookupRequest[" + batchId + "]";
    }
  }

  /**
   * @param reason {@code lost-phone}, {@code wrong-account} or {@code other}
   * @param note what the reason does not say; kept sealed with the enrollment
   */
  record ReleaseRequest(
      @NotNull @Pattern(regexp = "lost-phone|wrong-account|other") String reason,
      @Nullable @Size(max = 200) String note) {

    Release.Reason toReason() {
      return Release.Reason.valueOf(reason.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
      return "ReleaseRequest[" + reason + "]";
    }
  }

  /**
   * @param state one of open, released, erased
   */
  record Holder(
      String enrollmentId,
      String batchId,
      String state,
      Instant verifiedAt,
      @Nullable String releasedBy,
      @Nullable Instant releasedAt) {

    static Holder of(Enrollment enrollment) {
      Release release =
          enrollment.state() instanceof EnrollmentState.Released(SealedFields _, Release made)
              ? made
              : null;
      return new Holder(
          enrollment.id(),
          enrollment.batchId(),
          enrollment.state().word(),
          enrollment.verifiedAt(),
          release == null ? null : release.by(),
          release == null ? null : release.at());
    }
  }
}
