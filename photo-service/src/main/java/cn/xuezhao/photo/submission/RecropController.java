package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.standardization.Crop;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Cuts standard photos anew for review-service, which knows who may ask. */
@RestController
class RecropController {

  private final Recropping recropping;

  RecropController(Recropping recropping) {
    this.recropping = recropping;
  }

  /**
   * @param reviewer who chose the framing, by the id at the sign-in; kept for the record
   */
  record RecropRequest(@NotNull @Valid Crop crop, @NotBlank @Size(max = 128) String reviewer) {}

  record RecropAnswer(String sha256) {}

  @PostMapping("/internal/{tenant}/photos/{orderId}/revisions/{revision}/recrops")
  @Operation(
      summary = "The standard photo in the framing that a reviewer chose",
      description =
          "Made anew from the original and kept beside the others; the same framing gives the same"
              + " bytes. Which one counts the decision says, by its digest.")
  RecropAnswer recrop(
      @PathVariable String orderId,
      @PathVariable int revision,
      @Valid @RequestBody RecropRequest request)
      throws IOException {
    return new RecropAnswer(
        recropping.recrop(orderId, revision, request.crop(), request.reviewer()));
  }
}
