package cn.xuezhao.kit.problem;

import cn.xuezhao.kit.domain.Refusal;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The one table from refusals to RFC 9457 problems. */
final class Problems {

  private static final String TYPE_PREFIX = "/problems/";

  private Problems() {}

  static ProblemDetail of(Refusal refusal) {
    ProblemDetail problem =
        of(statusOf(refusal.kind()), refusal.slug(), String.valueOf(refusal.getMessage()));
    refusal.members().forEach(problem::setProperty);
    return problem;
  }

  static ProblemDetail of(HttpStatus status, String slug, String action) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, action);
    problem.setType(URI.create(TYPE_PREFIX + slug));
    problem.setTitle(title(slug));
    return problem;
  }

  /** For failures that no rule of ours has named. */
  static ProblemDetail general(HttpStatus status) {
    return of(status, slugOf(status), actionOf(status));
  }

  static Optional<Duration> retryAfter(ProblemDetail problem) {
    Map<String, Object> properties = problem.getProperties();
    return properties != null && properties.get("retryAfter") instanceof Number seconds
        ? Optional.of(Duration.ofSeconds(seconds.longValue()))
        : Optional.empty();
  }

  static Map<String, Object> body(ProblemDetail problem) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", String.valueOf(problem.getType()));
    body.put("title", String.valueOf(problem.getTitle()));
    body.put("status", problem.getStatus());
    body.put("detail", String.valueOf(problem.getDetail()));
    Map<String, Object> properties = problem.getProperties();
    if (properties != null) {
      body.putAll(properties);
    }
    return body;
  }

  private static String slugOf(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> "unauthenticated";
      case FORBIDDEN -> "forbidden";
      case NOT_FOUND -> "not-found";
      case METHOD_NOT_ALLOWED -> "method-not-allowed";
      case CONFLICT -> "conflict";
      case CONTENT_TOO_LARGE -> "too-large";
      case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "unsupported-media-type";
      case TOO_MANY_REQUESTS -> "rate-limited";
      case BAD_GATEWAY, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT -> "upstream-unavailable";
      default -> status.is4xxClientError() ? "malformed-request" : "internal-error";
    };
  }

  private static String actionOf(HttpStatus status) {
    return switch (status) {
      case UNAUTHORIZED -> "Sign in and send the request again.";
      case FORBIDDEN -> "Your role does not allow this. Ask the operator of your centre.";
      case NOT_FOUND -> "There is nothing here. Check the address.";
      case METHOD_NOT_ALLOWED -> "This address takes other methods; see the Allow header.";
      case CONTENT_TOO_LARGE -> "Send fewer bytes; the API description names the limit.";
      case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE ->
          "Send and accept the content types that the API description names.";
      case TOO_MANY_REQUESTS -> "Wait a moment, then try again.";
      case BAD_GATEWAY, SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT ->
          "A part of the platform does not answer. Nothing was lost; try again in a moment.";
      default ->
          status.is4xxClientError()
              ? "The request cannot be understood. Compare it with the API description."
              : "This is our fault. Nothing was lost; try again in a moment.";
    };
  }

  private static HttpStatus statusOf(Refusal.Kind kind) {
    return switch (kind) {
      case MALFORMED -> HttpStatus.BAD_REQUEST;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case UNSUPPORTED_MEDIA -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }

  private static String title(String slug) {
    String words = slug.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
