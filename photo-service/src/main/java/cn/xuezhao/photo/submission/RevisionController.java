package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.standardization.Crop;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One photo of an order: what the screening found, and what the student contests of it. */
@RestController
@RequestMapping(
    path = "/api/{tenant}/photos/{orderId}/revisions/{revision}",
    produces = MediaType.APPLICATION_JSON_VALUE)
class RevisionController {

  private final HandingInPhoto handingIn;
  private final PhotoAccess access;
  private final ComparingPhotos comparing;
  private final ComparingWithKnown withKnown;

  RevisionController(
      HandingInPhoto handingIn,
      PhotoAccess access,
      ComparingPhotos comparing,
      ComparingWithKnown withKnown) {
    this.withKnown = withKnown;
    this.handingIn = handingIn;
    this.access = access;
    this.comparing = comparing;
  }

  @GetMapping
  @Operation(summary = "One photo and its findings, with those that the student contests")
  RevisionView revision(@PathVariable String orderId, @PathVariable int revision, Caller caller) {
    return view(orderId, revision, caller);
  }

  @PostMapping("/contests")
  @PreAuthorize("hasRole('student')")
  @Operation(summary = "Contest soft findings of the newest photo; a reviewer decides")
  RevisionView contest(
      @PathVariable String orderId,
      @PathVariable int revision,
      @Valid @RequestBody Contest contest,
      Caller caller) {
    handingIn.contest(caller.subject(), orderId, revision, contest.findings());
    return view(orderId, revision, caller);
  }

  private RevisionView view(String orderId, int revision, Caller caller) {
    Submission submission = access.submission(caller, orderId);
    Revision seen = access.revision(caller, orderId, revision);
    return RevisionView.of(
        submission,
        seen,
        PhotoAccess.told(caller, seen.findings()),
        caller.has("student") ? null : forStaff(submission, seen));
  }

  private ForStaff forStaff(Submission submission, Revision seen) {
    return new ForStaff(
        comparing.duplicatesOf(submission, seen),
        withKnown.referencesLike(submission, seen),
        seen.renditions().recrops().stream()
            .map(one -> RecropView.of(one, access.previewUrl(submission, seen, one)))
            .toList());
  }

  /** Whose photo it also is would tell a student of another person, and a draft is no result. */
  private record ForStaff(
      List<DuplicateView> duplicates, List<ReferenceView> references, List<RecropView> recrops) {}

  /** A standard photo in the framing that a reviewer chose. */
  record RecropView(
      @Schema(description = "Of its bytes; a decision names it") String sha256,
      Crop crop,
      @Schema(description = "Who chose it, by the id at the sign-in") String recroppedBy,
      Instant recroppedAt,
      String previewUrl) {

    static RecropView of(Recrop recrop, String previewUrl) {
      return new RecropView(recrop.sha256(), recrop.crop(), recrop.by(), recrop.at(), previewUrl);
    }
  }

  /**
   * @param findings rules of the findings, as they stand in the findings
   */
  record Contest(@NotEmpty @Size(max = 50) Set<String> findings) {}

  record RevisionView(
      int revision,
      String sha256,
      @Schema(description = "The heaviest findings first; hints are for staff only")
          List<Finding> findings,
      @Schema(description = "Rules of the soft findings that the student may contest now")
          List<String> contestable,
      @Schema(description = "Pixels of the photo as it is seen; findings lie in them")
          @Nullable Integer width,
      @Schema(description = "Pixels of the photo as it is seen; findings lie in them")
          @Nullable Integer height,
      @Schema(description = "What part of the photo becomes the standard photo")
          @Nullable Crop crop,
      @Schema(description = "Whether the student chose that part; else it is automatic")
          @Nullable Boolean cropByStudent,
      @Schema(description = "Whether the review chose that part; only after it approved the photo")
          boolean cropByReview,
      @Schema(
              description =
                  "What part is taken when nobody chooses: where a crop to be adjusted may begin")
          @Nullable Crop automaticCrop,
      @Schema(
              description =
                  "Of the standard photo: of the screening, and after the approval of the one that"
                      + " was approved; absent in photos of before it was noted")
          @Nullable String standardSha256,
      @Schema(description = "Standard photos that reviewers had cut anew; for staff only")
          @Nullable List<RecropView> recrops,
      @Schema(
              description =
                  "Photos of other students that are this one or may be, and rejected ones of this"
                      + " order, the nearest first; for staff only")
          @Nullable List<DuplicateView> duplicates,
      @Schema(
              description =
                  "Photos on record elsewhere, sent by schools, that are this one or may be, the"
                      + " nearest first; for staff only")
          @Nullable List<ReferenceView> references,
      Instant uploadedAt) {

    RevisionView {
      findings = List.copyOf(findings);
      contestable = List.copyOf(contestable);
      duplicates = duplicates == null ? null : List.copyOf(duplicates);
      references = references == null ? null : List.copyOf(references);
      recrops = recrops == null ? null : List.copyOf(recrops);
    }

    static RevisionView of(
        Submission submission, Revision revision, List<Finding> told, @Nullable ForStaff forStaff) {
      Framing framing = revision.shownFraming();
      return new RevisionView(
          revision.number(),
          revision.sha256(),
          told,
          submission.contestable(revision.number()),
          framing == null ? null : framing.width(),
          framing == null ? null : framing.height(),
          framing == null ? null : framing.crop(),
          framing == null ? null : framing.byStudent(),
          revision.isFramedByReview(),
          framing == null ? null : framing.automatic(),
          revision.renditions().shown(),
          forStaff == null ? null : forStaff.recrops(),
          forStaff == null ? null : forStaff.duplicates(),
          forStaff == null ? null : forStaff.references(),
          revision.at());
    }
  }
}
