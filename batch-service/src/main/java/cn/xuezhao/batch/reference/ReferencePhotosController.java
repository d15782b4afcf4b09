package cn.xuezhao.batch.reference;

import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.BatchAccess;
import cn.xuezhao.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Schools hand in the photos that their students have on record, each called by its student number.
 * A folder of thousands goes in handfuls; each picture has an answer of its own, and sending one
 * again is harmless.
 */
@RestController
@RequestMapping("/api/{tenant}/batches/{batchId}/reference-photos")
@PreAuthorize("hasAnyRole('registrar', 'operator')")
class ReferencePhotosController {

  /** What two decoders do well within the time that a gateway waits. */
  static final int AT_ONCE = 10;

  private final ImportingReferencePhotos importing;
  private final BatchAccess access;

  ReferencePhotosController(ImportingReferencePhotos importing, BatchAccess access) {
    this.importing = importing;
    this.access = access;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Operation(
      summary = "Photos that students have on record, to compare theirs with",
      description =
          "At most 10 files and 15 MB at once, JPEG or PNG, each called by its student number"
              + " (2024000001.jpg). Each file has its own answer; what was refused may be sent"
              + " again alone, and what was kept may be sent again too. The pictures themselves are"
              + " not kept, only their fingerprints.")
  ResponseEntity<ReferenceImport> importPhotos(
      @PathVariable String tenant,
      @PathVariable String batchId,
      @RequestParam("photos") List<MultipartFile> photos,
      Caller caller)
      throws IOException {
    Batch batch = access.managed(batchId, caller);
    if (photos.size() > AT_ONCE) {
      throw new TooManyReferencePhotos(AT_ONCE);
    }
    List<ReferenceFile> files = new ArrayList<>();
    for (MultipartFile photo : photos) {
      files.add(new ReferenceFile(String.valueOf(photo.getOriginalFilename()), photo.getBytes()));
    }
    return uncached(new ReferenceImport(importing.importAll(batch, files, caller.name())));
  }

  @GetMapping
  @Operation(summary = "How many photos the students' are compared with")
  ReferenceCount count(@PathVariable String tenant, @PathVariable String batchId, Caller caller) {
    return new ReferenceCount(importing.count(access.managed(batchId, caller)));
  }

  @PostMapping("/removals")
  @Operation(summary = "Forget the photos of these students")
  ReferenceRemoval remove(
      @PathVariable String tenant,
      @PathVariable String batchId,
      @Valid @RequestBody Removal removal,
      Caller caller) {
    Batch batch = access.managed(batchId, caller);
    return new ReferenceRemoval(importing.remove(batch, removal.studentNumbers(), caller.name()));
  }

  /**
   * @param studentNumbers as the school writes them
   */
  record Removal(@NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 64) String> studentNumbers) {

    @Override
    public String toString() {
      return "Removal[***]";
    }
  }

  /**
   * @param files in the order in which they came
   */
  record ReferenceImport(List<FileAnswer> files) {

    ReferenceImport {
      files = List.copyOf(files);
    }
  }

  record ReferenceCount(int photos) {}

  record ReferenceRemoval(int removed) {}

  /** Student numbers are in it. */
  private static <T> ResponseEntity<T> uncached(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
