package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.policy.BatchPolicy;
import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.Batches;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.kit.tenant.TenantPolicies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Schools hand in rosters, after a dry run if they like. */
@RestController
@RequestMapping("/api/{tenant}")
@PreAuthorize("hasAnyRole('registrar', 'operator')")
class RosterController {

  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  /** Tells a spreadsheet that the template is UTF-8. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final ImportingRosters importing;
  private final Batches batches;
  private final TenantPolicies.Policies<BatchPolicy> policies;

  RosterController(
      ImportingRosters importing, Batches batches, TenantPolicies.Policies<BatchPolicy> policies) {
    this.importing = importing;
    this.batches = batches;
    this.policies = policies;
  }

  @PutMapping(path = "/batches/{batchId}/roster", consumes = "text/csv")
  @Operation(
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = "string", format = "binary"))))
  RosterImport importFile(
      @PathVariable String tenant,
      @PathVariable String batchId,
      @RequestParam(defaultValue = "false") boolean dryRun,
      Caller caller,
      InputStream body)
      throws IOException {
    requireOwn(batches.get(batchId), caller);
    byte[] file = read(body);
    return dryRun
        ? importing.tryOut(batchId, file)
        : importing.importFile(batchId, file, caller.name());
  }

  @GetMapping("/rosters/template")
  ResponseEntity<String> template(@PathVariable String tenant) {
    String header =
        Arrays.stream(RosterColumn.values())
            .map(RosterColumn::chinese)
            .collect(Collectors.joining(",", BYTE_ORDER_MARK, "\r\n"));
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("roster.csv").build().toString())
        .body(header);
  }

  private byte[] read(InputStream body) throws IOException {
    int limit = policies.current().roster().maxBytes();
    byte[] file = body.readNBytes(limit + 1);
    if (file.length > limit) {
      throw RosterTooLarge.bytes(limit);
    }
    return file;
  }

  /** A registrar acts for one school; other schools' batches do not exist for them. */
  private static void requireOwn(Batch batch, Caller caller) {
    if (!caller.has("operator") && !batch.institutionId().equals(caller.institution())) {
      throw new NotFound("batch");
    }
  }
}
