package cn.xuezhao.kit.problem;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * A store that does not answer is not a fault of ours, and whoever asked should ask again. Whether
 * a write was done is not known then, which is why the answer promises nothing.
 */
final class Outage {

  private static final int DEEPEST_CAUSE = 10;
  private static final int SECONDS = 1;

  private Outage() {}

  static boolean is(@Nullable Object fault) {
    return fault instanceof Throwable failure
        && Stream.iterate(failure, each -> each != null, Throwable::getCause)
            .limit(DEEPEST_CAUSE)
            .anyMatch(
                each ->
                    each instanceof MongoSocketException || each instanceof MongoTimeoutException);
  }

  static ProblemDetail problem() {
    ProblemDetail problem =
        Problems.of(
            HttpStatus.SERVICE_UNAVAILABLE,
            "upstream-unavailable",
            "Send the same request again in a moment.");
    problem.setProperty("retryAfter", SECONDS);
    return problem;
  }
}
