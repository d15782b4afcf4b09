package cn.xuezhao.photo.upload;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.guard.UploadProblem;
import cn.xuezhao.photo.guard.UploadRefused;
import cn.xuezhao.photo.standardization.Crop;
import cn.xuezhao.photo.submission.PhotoView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Handing in a photo over a link that breaks: announce it, send pieces, complete it. */
@RestController
@RequestMapping(
    path = "/api/{tenant}/photos/{orderId}/uploads",
    produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasRole('student')")
class UploadController {

  private final ReceivingPhoto receiving;
  private final CompletingUpload completing;
  private final UploadGuard guard = UploadGuard.forPhotos();

  UploadController(ReceivingPhoto receiving, CompletingUpload completing) {
    this.receiving = receiving;
    this.completing = completing;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Begin to send a photo in pieces, or go on after a break",
      description =
          "The same photo for the same order is the same upload; offset says how much of it is"
              + " here. An upload that is not completed is gone 24 hours after its beginning.")
  UploadView begin(
      @PathVariable String orderId, @Valid @RequestBody NewUpload announced, Caller caller) {
    try {
      guard.expect(announced.type(), announced.size());
    } catch (UploadRefused refused) {
      throw UploadProblem.of(refused);
    }
    return UploadView.of(receiving.begin(caller.subject(), announced.contentOf(orderId)));
  }

  @GetMapping("/{uploadId}")
  @Operation(summary = "How much of a photo is here")
  UploadView look(@PathVariable String orderId, @PathVariable String uploadId, Caller caller) {
    return UploadView.of(receiving.ownedBy(caller.subject(), orderId, uploadId));
  }

  @PutMapping(path = "/{uploadId}/chunks/{offset}", consumes = MediaType.ALL_VALUE)
  @Operation(
      summary = "One piece of a photo: chunkSize bytes, the last one shorter",
      description =
          "A piece counts when it is answered; one that breaks off is sent again as a whole. The"
              + " same piece again is fine. At another place than the next one it is refused, and"
              + " told where the next one begins. Where the link is good, pieces of up to"
              + " largestChunk bytes cost everybody less.",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                      schema = @Schema(type = "string", format = "binary"))))
  UploadView take(
      @PathVariable String orderId,
      @PathVariable String uploadId,
      @PathVariable long offset,
      HttpServletRequest request,
      Caller caller) {
    Upload upload = receiving.ownedBy(caller.subject(), orderId, uploadId);
    return UploadView.of(receiving.take(upload, offset, pieceOf(request)));
  }

  @PostMapping("/{uploadId}/completions")
  @Operation(
      summary = "All pieces are here: hand in the photo, as PUT /photos/{orderId} does",
      description =
          "Only this counts as a try. Asking again gives the same answer and costs nothing. Another"
              + " crop is another try, for which nothing is sent again.")
  PhotoView complete(
      @PathVariable String orderId,
      @PathVariable String uploadId,
      @RequestBody Completion completion,
      Caller caller)
      throws IOException {
    Upload upload = receiving.ownedBy(caller.subject(), orderId, uploadId);
    return completing.complete(caller.subject(), upload, completion.crop());
  }

  /** One byte more than allowed, if there is one, so that too long is told from complete. */
  private static byte[] pieceOf(HttpServletRequest request) {
    try {
      return request.getInputStream().readNBytes(Upload.LARGEST_CHUNK + 1);
    } catch (IOException torn) {
      throw new BodyBroken(torn);
    }
  }

  /**
   * What the phone is about to send.
   *
   * @param sha256 of the whole photo, 64 hex digits in lower case
   * @param size of the whole photo in bytes
   * @param type image/jpeg
   */
  record NewUpload(
      @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
      @Min(1) long size,
      @NotBlank @Size(max = 100) String type) {

    Upload.Content contentOf(String orderId) {
      return new Upload.Content(orderId, sha256, size);
    }
  }

  /**
   * @param crop what the student chose, 3 wide to 4 high; automatic without it
   */
  record Completion(@Nullable Crop crop) {}

  /**
   * @param offset where the next piece begins; equal to size when all of it is here
   * @param chunkSize length of a piece over any link; the last one is shorter
   * @param largestChunk length of a piece over a good link
   */
  record UploadView(String uploadId, long offset, long size, int chunkSize, int largestChunk) {

    static UploadView of(Upload upload) {
      return new UploadView(
          upload.id(),
          upload.offset(),
          upload.content().size(),
          Upload.CHUNK,
          Upload.LARGEST_CHUNK);
    }
  }
}
