package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.policy.BatchPolicy;
import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.BatchAccess;
import cn.xuezhao.batch.publication.CurrentRoster;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.kit.tenant.TenantPolicies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Schools hand in rosters as .xlsx or CSV, after a dry run if they like, and take a wrong one back.
 * The file is kept in memory while it is read, within the policy's limit, and never on disk.
 */
@RestController
@RequestMapping("/api/{tenant}/batches/{batchId}/roster")
@PreAuthorize("hasAnyRole('registrar', 'operator')")
class RosterController {

  private static final String CSV = "text/csv";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /** What browsers on Windows say of .csv, and of .xls. */
  private static final String EXCEL = "application/vnd.ms-excel";

  private final ImportingRosters importing;
  private final TryingRosters trying;
  private final UndoingRosters undoing;
  private final BatchAccess access;
  private final TenantPolicies.Policies<BatchPolicy> policies;

  RosterController(
      ImportingRosters importing,
      TryingRosters trying,
      UndoingRosters undoing,
      BatchAccess access,
      TenantPolicies.Policies<BatchPolicy> policies) {
    this.importing = importing;
    this.trying = trying;
    this.undoing = undoing;
    this.access = access;
    this.policies = policies;
  }

  @PutMapping(consumes = {CSV, XLSX, EXCEL, MediaType.APPLICATION_OCTET_STREAM_VALUE})
  @Operation(
      summary = "Replace the roster, wholly or not at all",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(type = "string", format = "binary"))))
  RosterImport importFile(
      @PathVariable String tenant, @PathVariable String batchId, Caller caller, InputStream body)
      throws IOException {
    Batch batch = access.managed(batchId, caller);
    return importing.importFile(batch.id(), read(body), caller.name());
  }

  @PostMapping(
      path = "/dry-runs",
      consumes = {CSV, XLSX, EXCEL, MediaType.APPLICATION_OCTET_STREAM_VALUE})
  @Operation(
      summary = "Say what is wrong with a roster and what it would change; nothing is stored",
      requestBody =
          @RequestBody(
              required = true,
              content = @Content(schema = @Schema(type = "string", format = "binary"))))
  RosterImport tryOut(
      @PathVariable String tenant, @PathVariable String batchId, Caller caller, InputStream body)
      throws IOException {
    return trying.tryOut(access.managed(batchId, caller), read(body));
  }

  @PostMapping("/undo")
  @Operation(summary = "Bring the roster back that the present one replaced")
  RosterRestored undo(@PathVariable String tenant, @PathVariable String batchId, Caller caller) {
    Batch restored = undoing.undo(access.managed(batchId, caller), caller.name());
    return RosterRestored.of(Objects.requireNonNull(restored.roster()));
  }

  private byte[] read(InputStream body) throws IOException {
    int limit = policies.current().roster().maxBytes();
    byte[] file = body.readNBytes(limit + 1);
    if (file.length > limit) {
      throw RosterTooLarge.bytes(limit);
    }
    return file;
  }

  /**
   * The roster that counts again.
   *
   * @param number of its own, so that an import that began before the undo is refused
   */
  record RosterRestored(int number, int rows, Instant restoredAt) {

    static RosterRestored of(CurrentRoster roster) {
      return new RosterRestored(roster.number(), roster.rows(), roster.importedAt());
    }
  }
}
