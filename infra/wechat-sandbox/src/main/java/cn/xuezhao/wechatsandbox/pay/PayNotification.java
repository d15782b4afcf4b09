package cn.xuezhao.wechatsandbox.pay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message WeChat Pay owes a merchant, with everything that was tried.
 *
 * @param original {@code transaction} or {@code refund}: what the resource is
 * @param resource the plain text of the resource, JSON
 * @param nextAt when the next attempt is due; absent once nothing more will be tried
 */
record PayNotification(
    String id,
    String merchantId,
    String outTradeNo,
    String eventType,
    String original,
    String url,
    String resource,
    Instant createdAt,
    List<Attempt> attempts,
    State state,
    @Nullable Instant nextAt) {

  /** 15s/15s/30s/3m/10m/20m/30m/30m/30m/60m/3h/3h/3h/6h/6h: 24 h 4 min in all. */
  private static final List<Duration> RETRIES =
      List.of(
          Duration.ofSeconds(15),
          Duration.ofSeconds(15),
          Duration.ofSeconds(30),
          Duration.ofMinutes(3),
          Duration.ofMinutes(10),
          Duration.ofMinutes(20),
          Duration.ofMinutes(30),
          Duration.ofMinutes(30),
          Duration.ofMinutes(30),
          Duration.ofHours(1),
          Duration.ofHours(3),
          Duration.ofHours(3),
          Duration.ofHours(3),
          Duration.ofHours(6),
          Duration.ofHours(6));

  /**
   * One try.
   *
   * @param status the merchant's HTTP status; absent when nobody answered in time
   * @param flaw what was wrong with it on purpose
   */
  record Attempt(Instant at, @Nullable Integer status, String flaw) {

    /** The status decides; what the body says is not looked at. */
    boolean isAccepted() {
      return status != null && (status == 200 || status == 204);
    }
  }

  enum State {
    PENDING,
    DELIVERED,
    LOST,
    GIVEN_UP
  }

  PayNotification attempted(Attempt attempt, Tempo tempo) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    int retry = attempts.size();
    if (attempt.isAccepted()) {
      return become(all, State.DELIVERED, null);
    }
    if (retry >= RETRIES.size()) {
      return become(all, State.GIVEN_UP, null);
    }
    return become(all, State.PENDING, attempt.at().plus(tempo.compress(RETRIES.get(retry))));
  }

  PayNotification lose() {
    return become(attempts, State.LOST, null);
  }

  PayNotification postpone(Instant until) {
    return become(attempts, State.PENDING, until);
  }

  boolean isDue(Instant now) {
    return state == State.PENDING && nextAt != null && !nextAt.isAfter(now);
  }

  private PayNotification become(List<Attempt> all, State next, @Nullable Instant due) {
    return new PayNotification(
        id,
        merchantId,
        outTradeNo,
        eventType,
        original,
        url,
        resource,
        createdAt,
        List.copyOf(all),
        next,
        due);
  }
}
