package cn.xuezhao.acceptance.people;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request until it has an answer worth reading. Everybody waits when asked to come again;
 * who is persistent also repeats what was not answered, always with the key of the first time.
 */
final class Exchange {

  /** Answers that only say "later", as opposed to a pause that is itself the answer. */
  private static final Set<String> LATER =
      Set.of("/problems/rate-limited", "/problems/not-yet-known", "/problems/request-in-progress");

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final Duration BEFORE_REPEATING = Duration.ofMillis(500);

  private final HttpClient client;
  private final Habits habits;

  Exchange(HttpClient client, Habits habits) {
    this.client = client;
    this.habits = habits;
  }

  Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    Instant begin = Instant.now();
    while (true) {
      Attempt attempt = attempt(request);
      Duration spent = Duration.between(begin, Instant.now());
      if (attempt.answer != null && asksToWait(attempt.answer, spent)) {
        pause(Duration.ofSeconds(Long.parseLong(attempt.answer.header("Retry-After"))));
      } else if (attempt.failed() && spent.compareTo(habits.keepsTrying()) < 0) {
        pause(BEFORE_REPEATING);
      } else {
        return attempt.orFail(request);
      }
    }
  }

  private Attempt attempt(HttpRequest request) {
    String name = request.method() + " " + request.uri().getPath();
    long begin = System.nanoTime();
    try {
      HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
      see(name, response.statusCode(), begin);
      return new Attempt(new Answer(name, response), null);
    } catch (IOException silence) {
      see(name, 0, begin);
      return new Attempt(null, silence);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private void see(String name, int status, long begin) {
    habits.witness().sees(name, status, Duration.ofNanos(System.nanoTime() - begin));
  }

  private static boolean asksToWait(Answer answer, Duration spent) {
    return (answer.status() == 429 || answer.status() == 409)
        && answer.header("Retry-After").matches("\\d{1,2}")
        && LATER.contains(answer.text("/type"))
        && spent.compareTo(LONGEST_WAIT) < 0;
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private static AssertionError interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new AssertionError("interrupted", cause);
  }

  /** What came of sending a request once: an answer, or the reason why there is none. */
  private record Attempt(@Nullable Answer answer, @Nullable IOException silence) {

    boolean failed() {
      return answer == null || answer.status() >= 500;
    }

    Answer orFail(HttpRequest request) {
      if (answer == null) {
        throw new AssertionError(
            request.method() + " " + request.uri().getPath() + " was not answered", silence);
      }
      return answer;
    }
  }
}
