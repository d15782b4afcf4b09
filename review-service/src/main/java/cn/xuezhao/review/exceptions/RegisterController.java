package cn.xuezhao.review.exceptions;

import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.review.policy.ReviewPolicy;
import cn.xuezhao.review.policy.ReviewPolicy.ExceptionKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 异常登记表: read, signed, looked up. */
@RestController
@RequestMapping("/api/{tenant}/exceptions-register")
class RegisterController {

  private final ExceptionsRegister register;

  RegisterController(ExceptionsRegister register) {
    this.register = register;
  }

  /** What there is to sign. */
  record RegisterForm(String version, String statement, List<ExceptionKind> kinds) {}

  /** What the student signs. */
  record Signature(
      @NotEmpty @Size(max = 20) List<@NotBlank String> kinds, @NotBlank String version) {}

  /** A line of the register. */
  record RegisterLine(
      String orderId,
      List<String> kinds,
      @Schema(description = "Of the statement that was signed.") String version,
      Instant signedAt) {

    static RegisterLine of(Registration line) {
      return switch (line.state()) {
        case Registration.State.Signed(List<String> kinds, String version, Instant at) ->
            new RegisterLine(line.id(), kinds, version, at);
        case Registration.State.Unsigned _ -> throw new NotFound("registration");
      };
    }
  }

  @GetMapping
  @Operation(
      summary = "The register's form",
      description = "The statement, and what a student who cannot take something off signs for.")
  RegisterForm form(@PathVariable String tenant) {
    ReviewPolicy.ExceptionsRegister offered = register.offered();
    return new RegisterForm(offered.version(), offered.statement(), offered.kinds());
  }

  @PutMapping("/{orderId}")
  @PreAuthorize("hasRole('student')")
  @Operation(
      summary = "Sign",
      description = "For one's own order; signing again replaces what was signed for.")
  RegisterLine sign(
      @PathVariable String tenant,
      @PathVariable String orderId,
      @Valid @RequestBody Signature signature,
      Caller caller) {
    return RegisterLine.of(
        register.sign(orderId, caller.subject(), signature.kinds(), signature.version()));
  }

  @GetMapping("/{orderId}")
  @PreAuthorize("hasAnyRole('student', 'reviewer', 'senior-reviewer', 'operator', 'auditor')")
  @Operation(summary = "What was signed for an order")
  RegisterLine line(@PathVariable String tenant, @PathVariable String orderId, Caller caller) {
    return register
        .find(orderId)
        .filter(line -> !caller.has("student") || line.studentId().equals(caller.subject()))
        .map(RegisterLine::of)
        .orElseThrow(() -> new NotFound("registration"));
  }
}
