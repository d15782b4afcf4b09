package cn.xuezhao.batch.progress;

import cn.xuezhao.batch.progress.MeasuringCoverage.MissingStudents;
import cn.xuezhao.batch.publication.BatchAccess;
import cn.xuezhao.kit.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a school how many of its students are through, and who has not begun. */
@RestController
@RequestMapping("/api/{tenant}/batches/{batchId}/coverage")
@PreAuthorize("hasAnyRole('registrar', 'operator')")
class CoverageController {

  private static final int PAGE = 500;

  private final MeasuringCoverage measuring;
  private final BatchAccess access;

  CoverageController(MeasuringCoverage measuring, BatchAccess access) {
    this.measuring = measuring;
    this.access = access;
  }

  @GetMapping
  @Operation(summary = "How far a batch has come")
  Coverage coverage(@PathVariable String tenant, @PathVariable String batchId, Caller caller) {
    return measuring.measure(access.managed(batchId, caller));
  }

  @GetMapping("/missing-students")
  @Operation(summary = "Student numbers of the roster without an order, page by page")
  ResponseEntity<MissingStudents> missing(
      @PathVariable String tenant,
      @PathVariable String batchId,
      @RequestParam(defaultValue = "") String after,
      Caller caller) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(measuring.missing(access.managed(batchId, caller), after, PAGE));
  }
}
