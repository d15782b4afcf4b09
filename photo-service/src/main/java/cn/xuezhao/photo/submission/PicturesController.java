package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
      @PathVariable String orderId, @PathVariable int revision, Caller caller) {
    return picture(access.preview(caller, orderId, revision));
  }

  @GetMapping(path = PHOTOS + "/standard", produces = MediaType.IMAGE_JPEG_VALUE)
  @Operation(summary = "The published standard photo")
  ResponseEntity<byte[]> standard(@PathVariable String orderId, Caller caller) {
    return picture(access.standard(caller, orderId));
  }

  @GetMapping(
      path = "/internal/{tenant}/photos/{orderId}/standard",
      produces = MediaType.IMAGE_JPEG_VALUE)
  @Operation(summary = "The published standard photo, for a service that hands it on")
  ResponseEntity<byte[]> standardForService(@PathVariable String orderId, Caller caller) {
    return picture(access.standardForService(caller, orderId));
  }

  private static ResponseEntity<byte[]> picture(byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_JPEG)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer")
        .body(bytes);
  }
}
