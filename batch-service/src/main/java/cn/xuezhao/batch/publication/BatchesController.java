package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.policy.Payer;
import cn.xuezhao.batch.policy.RosterMode;
import cn.xuezhao.kit.idempotency.Idempotent;
import cn.xuezhao.kit.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Students look a batch up by its code; operators plan, publish and extend. */
@RestController
@RequestMapping("/api/{tenant}/batches")
class BatchesController {

  private static final String ID_PREFIX = "bat_";

  private final Batches batches;
  private final BatchAccess access;
  private final Planning planning;
  private final BatchViews views;

  BatchesController(Batches batches, BatchAccess access, Planning planning, BatchViews views) {
    this.batches = batches;
    this.access = access;
    this.planning = planning;
    this.views = views;
  }

  /** By code for everybody (G-14); by id for staff, drafts included. */
  @GetMapping("/{codeOrId}")
  BatchView lookUp(@PathVariable String tenant, @PathVariable String codeOrId, Caller caller) {
    if (codeOrId.startsWith(ID_PREFIX)) {
      return views.forStaff(access.visible(codeOrId, caller));
    }
    return views.forStudents(batches.publishedWithCode(codeOrId));
  }

  @PostMapping
  @Idempotent
  @PreAuthorize("hasRole('operator')")
  @ResponseStatus(HttpStatus.CREATED)
  BatchView plan(@PathVariable String tenant, @Valid @RequestBody PlanRequest request) {
    return views.forStaff(
        planning.plan(request.institutionId(), request.code(), request.terms().toPlan()));
  }

  @PutMapping("/{batchId}")
  @PreAuthorize("hasRole('operator')")
  BatchView amend(
      @PathVariable String tenant,
      @PathVariable String batchId,
      @Valid @RequestBody TermsRequest request) {
    return views.forStaff(planning.amend(batchId, request.toPlan()));
  }

  @PostMapping("/{batchId}/publications")
  @PreAuthorize("hasRole('operator')")
  BatchView publish(@PathVariable String tenant, @PathVariable String batchId) {
    return views.forStaff(planning.publish(batchId));
  }

  @PostMapping("/{batchId}/extensions")
  @PreAuthorize("hasRole('operator')")
  BatchView extend(
      @PathVariable String tenant,
      @PathVariable String batchId,
      @Valid @RequestBody ExtensionRequest request) {
    return views.forStaff(planning.extend(batchId, request.closesAt()));
  }

  /**
   * @param code as the school brings it; left out, one is issued
   */
  record PlanRequest(
      @NotBlank String institutionId,
      @Nullable @Size(max = 32) String code,
      @NotNull @Valid TermsRequest terms) {}

  /**
   * @param opensAt {@code 2026-11-26 00:00:00} in Shanghai's time, or RFC 3339
   * @param closesAt likewise; {@code 24:00:00} is the beginning of the next day
   * @param priceInFen left out: the centre's usual price
   * @param payer {@code student} or {@code institution}; left out: the centre's usual payer
   * @param rosterMode what of the roster is kept; left out: the centre's usual mode
   */
  record TermsRequest(
      @NotBlank @Size(max = 100) String displayName,
      @NotBlank @Size(max = 40) String opensAt,
      @NotBlank @Size(max = 40) String closesAt,
      @PositiveOrZero int expectedStudents,
      @Nullable @PositiveOrZero Long priceInFen,
      @Nullable @Pattern(regexp = "student|institution") String payer,
      @Nullable RosterMode rosterMode) {

    Planning.Plan toPlan() {
      return new Planning.Plan(
          displayName,
          priceInFen,
          payer == null ? null : Payer.valueOf(payer.toUpperCase(Locale.ROOT)),
          opensAt,
          closesAt,
          expectedStudents,
          rosterMode);
    }
  }

  record ExtensionRequest(@NotBlank @Size(max = 40) String closesAt) {}
}
