package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.screening.Finding;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handing in a photo, and what the screening said. */
@RestController
@RequestMapping("/api/{tenant}/photos/{orderId}")
class PhotoController {

  private final HandingInPhoto handingIn;
  private final PhotoAccess access;
  private final Policies<PhotoPolicy> policies;
  private final Clock clock;
  private final Path folder;
  private final UploadGuard guard = UploadGuard.forPhotos();

  PhotoController(
      HandingInPhoto handingIn,
      PhotoAccess access,
      Policies<PhotoPolicy> policies,
      Clock clock,
      @Value("${xuezhao.photo.work-folder}") Path folder) {
    this.handingIn = handingIn;
    this.access = access;
    this.policies = policies;
    this.clock = clock;
    this.folder = folder.resolve("uploads");
  }

  @PutMapping(consumes = MediaType.ALL_VALUE)
  @PreAuthorize("hasRole('student')")
  @Operation(
      summary = "Hand in a photo: the bytes of a JPEG picture of at most 15 MB",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.IMAGE_JPEG_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  PhotoView handIn(@PathVariable String orderId, HttpServletRequest request, Caller caller)
      throws IOException {
    handingIn.ownedBy(caller.subject(), orderId);
    try (Upload upload = Upload.receive(request.getInputStream(), folder, guard)) {
      return view(handingIn.handIn(caller.subject(), orderId, upload));
    }
  }

  @GetMapping
  @Operation(summary = "The latest photo of an order and its findings")
  PhotoView latest(@PathVariable String orderId, Caller caller) {
    return view(access.submission(caller, orderId));
  }

  private PhotoView view(Submission submission) {
    int tries = policies.current().screening().triesPerDay();
    int triesLeft = submission.triesLeft(clock.instant(), tries);
    Screening latest = submission.latest();
    Revision current = submission.revisions().isEmpty() ? null : submission.revisions().getLast();
    return new PhotoView(
        submission.id(),
        latest != null && latest.accepted(),
        latest == null ? List.of() : latest.findings(),
        current == null ? null : current.number(),
        current == null ? null : current.sha256(),
        current == null ? null : access.pictureUrl(submission, current, "preview"),
        current == null ? null : access.pictureUrl(submission, current, "original"),
        triesLeft);
  }

  /**
   * @param accepted whether the latest upload passed the screening
   * @param findings everything found in the latest upload
   * @param revision newest photo that passed; absent before the first
   */
  record PhotoView(
      String submissionId,
      boolean accepted,
      List<Finding> findings,
      @Nullable Integer revision,
      @Nullable String sha256,
      @Nullable String previewUrl,
      @Nullable String originalUrl,
      int triesLeft) {}
}
