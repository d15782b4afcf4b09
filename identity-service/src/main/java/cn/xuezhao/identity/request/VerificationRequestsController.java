package cn.xuezhao.identity.request;

import cn.xuezhao.identity.verification.Attempt;
import cn.xuezhao.kit.security.Caller;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A student asks the school because no machine reads the collection code. */
@RestController
@RequestMapping("/api/{tenant}/verification-requests")
@PreAuthorize("hasRole('student')")
class VerificationRequestsController {

  private final Requesting requesting;
  private final RequestStore store;
  private final RequestSeal seal;

  VerificationRequestsController(Requesting requesting, RequestStore store, RequestSeal seal) {
    this.requesting = requesting;
    this.store = store;
    this.seal = seal;
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  RequestView ask(
      @PathVariable String tenant, Caller caller, @Valid @ModelAttribute RequestForm form) {
    return view(requesting.request(caller.subject(), form.toAttempt(), form.toTyped()));
  }

  @GetMapping("/{id}")
  RequestView showRequest(@PathVariable String tenant, @PathVariable String id, Caller caller) {
    return view(store.get(id, caller.subject()));
  }

  private RequestView view(VerificationRequest request) {
    String verificationId = null;
    String sealedNote = null;
    switch (request.state()) {
      case RequestState.Accepted accepted -> {
        verificationId = accepted.verificationId();
        sealedNote = accepted.decided().note();
      }
      case RequestState.Refused refused -> sealedNote = refused.decided().note();
      case RequestState.Open _, RequestState.Expired _ -> {}
    }
    return new RequestView(
        request.id(),
        request.batchId(),
        request.state().word(),
        request.reason(),
        request.requestedAt(),
        request.expiresAt(),
        sealedNote == null ? null : seal.openNote(request, sealedNote),
        verificationId);
  }

  /**
   * @param idTail the last characters of the document number, where the centre asks for them
   * @param reason in the student's own words, for the person who decides
   * @param collectionCode the picture; the machine looks at it once more, and nobody keeps it
   */
  record RequestForm(
      @NotBlank @Size(max = 32) String batchCode,
      @Nullable @Size(max = 16) String idTail,
      @NotBlank @Size(max = 64) String studentNumber,
      @NotBlank @Size(max = 64) String name,
      @NotBlank @Size(max = 200) String reason,
      @NotNull MultipartFile collectionCode) {

    Attempt toAttempt() {
      return new Attempt(batchCode, idTail, name, collectionCode.getResource());
    }

    Typed toTyped() {
      return new Typed(studentNumber, name, idTail, reason);
    }

    @Override
    public String toString() {
      return "RequestForm[***]";
    }
  }

  /**
   * @param status one of open, accepted, refused, expired
   * @param reason the problem the machine had
   * @param note what the school says, if it says anything
   * @param verificationId of an accepted request; confirm it as one of the machine's
   */
  record RequestView(
      String requestId,
      String batchId,
      String status,
      String reason,
      Instant requestedAt,
      Instant expiresAt,
      @Nullable String note,
      @Nullable String verificationId) {

    @Override
    public String toString() {
      return "RequestView[" + requestId + "]";
    }
  }
}
