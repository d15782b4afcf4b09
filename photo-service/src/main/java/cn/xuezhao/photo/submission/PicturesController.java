package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pictures themselves, never cached and never public. */
@RestController
class PicturesController {

  private static final String PHOTOS = "/api/{tenant}/photos/{orderId}";

  private final PhotoAccess access;

  PicturesController(PhotoAccess access) {
    this.access = access;
  }

  @GetMapping(
      path = PHOTOS + "/revisions/{revision}/original",
      produces = MediaType.IMAGE_JPEG_VALUE)
  @Operation(summary = "The photo as it was handed in")
  ResponseEntity<byte[]> original(
      @PathVariable String orderId, @PathVariable int revision, Caller caller) {
    return picture(access.original(caller, orderId, revision));
  }

  @GetMapping(
      path = PHOTOS + "/revisions/{revision}/preview",
      produces = MediaType.IMAGE_JPEG_VALUE)
  @Operation(summary = "The standard photo as it will be when this photo is approved")
  ResponseEntity<byte[]> preview(
      @PathVariable String orderId,
      @PathVariable int revision,
      @Parameter(
              description =
                  "Digest of one that a reviewer had cut anew; else the one of the screening, and"
                      + " after the approval the one that was approved")
          @RequestParam(required = false)
          @Pattern(regexp = "[0-9a-f]{64}")
          @Nullable String standard,
      Caller caller) {
    return picture(access.preview(caller, orderId, revision, standard));
  }

  @GetMapping(path = PHOTOS + "/standard", produces = MediaType.IMAGE_JPEG_VALUE)
  @Operation(summary = "The published standard photo; with a name, as a file to keep (G-29)")
  ResponseEntity<byte[]> standard(
      @PathVariable String orderId,
      @RequestParam(required = false) @Size(max = 200) @Nullable String name,
      Caller caller) {
    return named(access.standard(caller, orderId), orderId, name);
  }

  @GetMapping(
      path = "/internal/{tenant}/photos/{orderId}/standard",
      produces = MediaType.IMAGE_JPEG_VALUE)
  @Operation(summary = "The published standard photo, for a service that hands it on")
  ResponseEntity<byte[]> standardForService(
      @PathVariable String orderId,
      @RequestParam(required = false) @Size(max = 200) @Nullable String name,
      Caller caller) {
    return named(access.standardForService(caller, orderId), orderId, name);
  }

  @GetMapping(
      path = "/internal/{tenant}/standard-photos/{id}",
      produces = MediaType.IMAGE_JPEG_VALUE)
  @Operation(summary = "The published standard photo of this id, also when there is a newer one")
  ResponseEntity<byte[]> standardById(@PathVariable String id, Caller caller) {
    return picture(access.standardById(caller, id));
  }

  private static ResponseEntity<byte[]> named(byte[] bytes, String orderId, @Nullable String name) {
    String kind = name == null ? "inline" : "attachment";
    String disposition = FileName.of(name, orderId).disposition(kind, orderId);
    return headers().header(HttpHeaders.CONTENT_DISPOSITION, disposition).body(bytes);
  }

  private static ResponseEntity<byte[]> picture(byte[] bytes) {
    return headers().body(bytes);
  }

  private static ResponseEntity.BodyBuilder headers() {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
  }
}
