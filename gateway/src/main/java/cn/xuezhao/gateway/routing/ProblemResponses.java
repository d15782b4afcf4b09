package cn.xuezhao.gateway.routing;

import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** Problems as answers of a route; the kit's exception handlers only see controllers. */
@Component
final class ProblemResponses {

  private final ProblemWriter problems;

  ProblemResponses(ProblemWriter problems) {
    this.problems = problems;
  }

  ServerResponse of(Refusal refusal) {
    return ServerResponse.status(HttpStatus.SERVICE_UNAVAILABLE)
        .build(
            (request, response) -> {
              problems.write(response, refusal);
              return null;
            });
  }

  /** Replaces an error that is not a problem, for example a page of the service's container. */
  ServerResponse inOurWords(ClosingResponse answer) {
    answer.close();
    HttpStatus known = HttpStatus.resolve(answer.statusCode().value());
    HttpStatus status = known == null ? HttpStatus.BAD_GATEWAY : known;
    return ServerResponse.status(status)
        .build(
            (request, response) -> {
              // The error page is the kit's; it has the general problem of every status.
              response.sendError(status.value());
              return null;
            });
  }
}
