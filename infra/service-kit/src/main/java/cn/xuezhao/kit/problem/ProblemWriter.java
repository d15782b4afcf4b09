package cn.xuezhao.kit.problem;

import cn.xuezhao.kit.domain.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems where no controller is near: filters, security, the error page. */
public final class ProblemWriter {

  private final JsonMapper json;

  public ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  public void write(HttpServletResponse response, Refusal refusal) throws IOException {
    write(response, Problems.of(refusal));
  }

  /** Writes the general problem of an HTTP status. */
  public void write(HttpServletResponse response, HttpStatus status) throws IOException {
    write(response, Problems.general(status));
  }

  void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    Problems.retryAfter(problem)
        .map(Duration::toSeconds)
        .ifPresent(s -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(s)));
    json.writeValue(response.getOutputStream(), Problems.body(problem));
  }
}
