package cn.xuezhao.identity.request;

import cn.xuezhao.kit.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The school's side of requests: its own students, with what they typed. */
@RestController
@RequestMapping("/api/{tenant}/verification-requests")
@PreAuthorize("hasAnyRole('registrar', 'operator')")
class RequestDecisionsController {

  private final Deciding deciding;
  private final RequestSeal seal;

  RequestDecisionsController(Deciding deciding, RequestSeal seal) {
    this.deciding = deciding;
    this.seal = seal;
  }

  @GetMapping
  List<OpenRequest> listOpen(@PathVariable String tenant, Caller caller) {
    return deciding.open(caller).stream().map(this::view).toList();
  }

  @PostMapping("/{id}/decisions")
  @ResponseStatus(HttpStatus.CREATED)
  Decision decide(
      @PathVariable String tenant,
      @PathVariable String id,
      Caller caller,
      @Valid @RequestBody DecisionRequest request) {
    VerificationRequest decided =
        request.decision().equals("accepted")
            ? deciding.accept(caller, id, request.note())
            : deciding.refuse(caller, id, request.requireNote());
    return new Decision(decided.id(), decided.state().word());
  }

  private OpenRequest view(VerificationRequest request) {
    return switch (request.state()) {
      case RequestState.Open(String sealedTyped) ->
          OpenRequest.of(request, seal.typed(request, sealedTyped));
      case RequestState.Accepted _, RequestState.Refused _, RequestState.Expired _ ->
          throw new IllegalStateException(request.id() + " is not open");
    };
  }

  /**
   * @param decision {@code accepted} or {@code refused}
   * @param note for the student; a refusal needs one
   */
  record DecisionRequest(
      @NotNull @Pattern(regexp = "accepted|refused") String decision,
      @Nullable @Size(max = 500) String note) {

    String requireNote() {
      if (note == null || note.isBlank()) {
        throw new InvalidRequest("/note", "a note that tells the student what to do");
      }
      return note;
    }

    @Override
    public String toString() {
      return "DecisionRequest[" + decision + "]";
    }
  }

  record Decision(String requestId, String status) {}

  /**
   * @param reason the problem the machine had with the code
   * @param words why the student asks
   */
  record OpenRequest(
      String requestId,
      String batchId,
      String reason,
      Instant requestedAt,
      Instant expiresAt,
      String studentNumber,
      String name,
      @Nullable String idTail,
      String words) {

    static OpenRequest of(VerificationRequest request, Typed typed) {
      return new OpenRequest(
          request.id(),
          request.batchId(),
          request.reason(),
          request.requestedAt(),
          request.expiresAt(),
          typed.studentNumber(),
          typed.name(),
          typed.idTail(),
          typed.reason());
    }

    @Override
    public String toString() {
      return "OpenRequest[" + requestId + "]";
    }
  }
}
