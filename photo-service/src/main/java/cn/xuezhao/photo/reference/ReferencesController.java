package cn.xuezhao.photo.reference;

import cn.xuezhao.photo.duplicates.KnownPhotos;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.guard.UploadGuard;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For batch-service, which knows whose school may send them; here students are keyed ids. */
@RestController
@RequestMapping("/internal/{tenant}/reference-photos")
class ReferencesController {

  private final KeepingReferences keeping;
  private final KnownPhotos known;
  private final Path folder;
  private final UploadGuard guard = UploadGuard.forReferences();

  ReferencesController(
      KeepingReferences keeping,
      KnownPhotos known,
      @Value("${xuezhao.photo.work-folder}") Path folder) {
    this.keeping = keeping;
    this.known = known;
    this.folder = folder.resolve("uploads");
  }

  @PutMapping(path = "/{entryId}", consumes = MediaType.ALL_VALUE)
  @Operation(summary = "The fingerprint of a photo that a student has on record is kept")
  ReferenceKept keep(
      @PathVariable @Size(max = 64) String entryId,
      @RequestParam @NotBlank @Size(max = 64) String batchId,
      HttpServletRequest request)
      throws IOException {
    try (ReceivedPicture picture =
        ReceivedPicture.receive(request.getInputStream(), folder, guard)) {
      return new ReferenceKept(keeping.keep(batchId, entryId, picture) ? "kept" : "unchanged");
    }
  }

  @DeleteMapping("/{entryId}")
  @Operation(summary = "The photos of a student are forgotten")
  ReferencesRemoved remove(@PathVariable String entryId) {
    return new ReferencesRemoved(known.forgetReferences(entryId));
  }

  @GetMapping
  @Operation(summary = "How many there are of a batch")
  ReferencesCounted count(@RequestParam @NotBlank @Size(max = 64) String batchId) {
    return new ReferencesCounted(known.countReferences(batchId));
  }

  record ReferenceKept(String outcome) {}

  record ReferencesRemoved(int removed) {}

  record ReferencesCounted(long photos) {}
}
