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
      Set.of("rate-limited", "not-yet-known", "request-in-progress", "screening-busy");

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final Duration BEFORE_REPEATING = Duration.ofMillis(500);

  /** Nobody taps twice a second for a minute; the gateway would not let them, either. */
  private static final Duration LONGEST_BEFORE_REPEATING = Duration.ofSeconds(15);

  private final HttpClient client;
  private final Habits habits;

  Exchange(HttpClient client, Habits habits) {
    this.client = client;
    this.habits = habits;
  }

  Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    Instant begin = Instant.now();
    Duration pause = BEFORE_REPEATING;
    while (true) {
      Attempt attempt = attempt(request);
      Duration spent = Duration.between(begin, Instant.now());
      if (attempt.answer != null && asksToWait(attempt.answer, spent)) {
        pause(Duration.ofSeconds(Long.parseLong(attempt.answer.header("Retry-After"))));
      } else if (attempt.failed() && spent.compareTo(habits.keepsTrying()) < 0) {
        pause(pause);
        pause = shorter(pause.multipliedBy(2), LONGEST_BEFORE_REPEATING);
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
      Answer answer = new Answer(name, response);
      see(name, answer.status(), answer.problem(), begin);
      return new Attempt(answer, null);
    } catch (IOException silence) {
      see(name, 0, "", begin);
      return new Attempt(null, silence);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private void see(String name, int status, String problem, long begin) {
    habits.witness().sees(name, status, problem, Duration.ofNanos(System.nanoTime() - begin));
  }

  private boolean asksToWait(Answer answer, Duration spent) {
    return LATER.contains(answer.problem())
        && answer.header("Retry-After").matches("\\d{1,2}")
        && (spent.compareTo(LONGEST_WAIT) < 0 || spent.compareTo(habits.keepsTrying()) < 0);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
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
