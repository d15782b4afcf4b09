package cn.xuezhao.kit.call;

import cn.xuezhao.kit.domain.Refusal;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatusCode;

/**
 * Another service said no. Left alone it reaches the person as that service's problem; a use case
 * may catch it to answer in its own words.
 */
public final class RemoteRefusal extends Refusal {

  private static final long serialVersionUID = 1L;
  private static final Set<String> STANDARD =
      Set.of("type", "title", "status", "detail", "instance");

  RemoteRefusal(HttpStatusCode status, String slug, Map<String, Object> problem) {
    super(kindOf(status.value()), slug, String.valueOf(problem.getOrDefault("detail", slug)));
    problem.forEach(
        (name, value) -> {
          if (!STANDARD.contains(name) && value != null) {
            member(name, value);
          }
        });
  }

  private static Kind kindOf(int status) {
    return switch (status) {
      case 400 -> Kind.MALFORMED;
      case 403 -> Kind.FORBIDDEN;
      case 404 -> Kind.NOT_FOUND;
      case 409 -> Kind.CONFLICT;
      case 413 -> Kind.TOO_LARGE;
      case 415 -> Kind.UNSUPPORTED_MEDIA;
      case 429 -> Kind.TOO_MANY;
      default -> Kind.RULE;
    };
  }
}
