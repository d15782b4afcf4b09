package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.photo.screening.Finding;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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

  RevisionController(HandingInPhoto handingIn, PhotoAccess access) {
    this.handingIn = handingIn;
    this.access = access;
  }

  @GetMapping
  @Operation(summary = "One photo and its findings, with those that the student contests")
  RevisionView revision(@PathVariable String orderId, @PathVariable int revision, Caller caller) {
    return RevisionView.of(access.revision(caller, orderId, revision));
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
    return RevisionView.of(access.revision(caller, orderId, revision));
  }

  /**
   * @param findings rules of the findings, as they stand in the findings
   */
  record Contest(@NotEmpty @Size(max = 50) Set<String> findings) {}

  record RevisionView(int revision, String sha256, List<Finding> findings, Instant uploadedAt) {

    RevisionView {
      findings = List.copyOf(findings);
    }

    static RevisionView of(Revision revision) {
      return new RevisionView(
          revision.number(), revision.sha256(), revision.findings(), revision.at());
    }
  }
}
