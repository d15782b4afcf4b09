package cn.xuezhao.chsisandbox;

import java.net.URI;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal is an RFC 9457 problem; its {@code type} is what a client may switch on. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ProblemDetail unreadable(UnreadableCode e) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, e.reason().slug(), e.reason().detail());
  }

  @ExceptionHandler
  ProblemDetail unknownClient(DecodingClients.UnknownClient e) {
    return problem(HttpStatus.UNAUTHORIZED, "unauthorized", "a known bearer secret is required");
  }

  @ExceptionHandler
  ProblemDetail refused(PlatformRefusal e) {
    return problem(e.status(), e.slug(), String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail noSuchCode(NoSuchCode e) {
    return problem(HttpStatus.NOT_FOUND, "not-found", String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ProblemDetail invalid(InvalidRequest e) {
    ProblemDetail problem =
        problem(HttpStatus.BAD_REQUEST, "invalid-request", String.valueOf(e.getMessage()));
    if (!e.pointers().isEmpty()) {
      problem.setProperty(
          "errors", e.pointers().stream().map(pointer -> Map.of("pointer", pointer)).toList());
    }
    return problem;
  }

  private static ProblemDetail problem(HttpStatus status, String slug, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create("/problems/" + slug));
    return problem;
  }
}
