package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.standardization.Crop;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Handing in a photo, and what the screening said. */
@RestController
@RequestMapping("/api/{tenant}/photos/{orderId}")
class PhotoController {

  private final HandingInPhoto handingIn;
  private final PhotoAccess access;
  private final PhotoViews views;
  private final Path folder;
  private final UploadGuard guard = UploadGuard.forPhotos();

  PhotoController(
      HandingInPhoto handingIn,
      PhotoAccess access,
      PhotoViews views,
      @Value("${xuezhao.photo.work-folder}") Path folder) {
    this.handingIn = handingIn;
    this.access = access;
    this.views = views;
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
  PhotoView handIn(
      @PathVariable String orderId,
      @Parameter(
              description =
                  "x,y,width,height in shares of the upright photo, 3 wide to 4 high, where the"
                      + " centre lets students choose the crop; else it is automatic")
          @RequestParam(required = false)
          @Nullable String crop,
      HttpServletRequest request,
      Caller caller)
      throws IOException {
    handingIn.ownedBy(caller.subject(), orderId);
    Crop chosen = crop == null ? null : Crop.parse(crop).orElseThrow(CropInvalid::new);
    handingIn.requireCrop(chosen);
    try (ReceivedPicture picture =
        ReceivedPicture.receive(request.getInputStream(), folder, guard)) {
      NewPhoto photo = new NewPhoto(picture, chosen, null);
      return views.of(handingIn.handIn(caller.subject(), orderId, photo));
    }
  }

  @GetMapping
  @Operation(summary = "The latest photo of an order and its findings")
  PhotoView latest(@PathVariable String orderId, Caller caller) {
    return views.of(access.submission(caller, orderId), caller);
  }
}
