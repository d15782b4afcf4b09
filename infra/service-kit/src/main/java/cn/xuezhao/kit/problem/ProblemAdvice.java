package cn.xuezhao.kit.problem;

import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns everything a controller throws into a problem; only our own faults are logged as such. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler
  ResponseEntity<Object> refused(Refusal refusal) {
    return answer(Problems.of(refusal), HttpHeaders.EMPTY);
  }

  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  void leaveToSecurity(RuntimeException denied) {
    throw denied;
  }

  @ExceptionHandler
  ResponseEntity<Object> failed(Throwable fault) {
    if (Outage.is(fault)) {
      log.warn("request.store-away", fault);
      return answer(Outage.problem(), HttpHeaders.EMPTY);
    }
    log.error("request.failed", fault);
    return answer(Problems.general(HttpStatus.INTERNAL_SERVER_ERROR), HttpHeaders.EMPTY);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    List<Map<String, String>> errors =
        invalid.getBindingResult().getFieldErrors().stream().map(ProblemAdvice::pointer).toList();
    ProblemDetail problem =
        Problems.of(
            HttpStatus.BAD_REQUEST, "invalid-fields", "Correct the named fields and send again.");
    problem.setProperty("errors", errors);
    return answer(problem, headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (unreadable.getMostSpecificCause() instanceof UnrecognizedPropertyException unknown) {
      ProblemDetail problem =
          Problems.of(
              HttpStatus.BAD_REQUEST,
              "unknown-property",
              "Leave out the members that the API description does not name.");
      problem.setProperty("errors", List.of(Map.of("pointer", "/" + unknown.getPropertyName())));
      return answer(problem, headers);
    }
    return answer(Problems.general(HttpStatus.BAD_REQUEST), headers);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception fault,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(Problems.general(HttpStatus.valueOf(status.value())), headers);
  }

  private static Map<String, String> pointer(FieldError error) {
    return Map.of(
        "pointer",
        "/" + error.getField().replace('.', '/'),
        "detail",
        String.valueOf(error.getDefaultMessage()));
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders given) {
    HttpHeaders headers = new HttpHeaders(given);
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setCacheControl("no-store");
    Problems.retryAfter(problem)
        .ifPresent(wait -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds())));
    return ResponseEntity.status(problem.getStatus()).headers(headers).body(Problems.body(problem));
  }
}
