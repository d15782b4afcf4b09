package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.verification.TriesState.Counting;
import cn.xuezhao.identity.verification.TriesState.Paused;
import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * The wrong tries of one WeChat account. They pause that account and nothing else: a stranger's
 * guesses must never lock a student out of their own record.
 *
 * @param id {@code tries:<student>}
 */
@TypeAlias("verification-tries")
record VerificationTries(@Id String id, TriesState state) implements Aggregate {

  static VerificationTries none(String studentId) {
    return new VerificationTries(idOf(studentId), new Counting(0, 0, Instant.EPOCH));
  }

  static String idOf(String studentId) {
    return "tries:" + studentId;
  }

  /** Every try is counted before anything is compared. A quiet time clears the count. */
  Change<VerificationTries> begin(Instant now, int limit, Duration pause) {
    return switch (state) {
      case Paused paused when now.isBefore(paused.until()) ->
          throw new VerificationPaused(paused.until(), now);
      case Counting counting
          when isQuiet(counting, now, pause) || counting.wrong() + counting.running() < limit ->
          become(
              isQuiet(counting, now, pause)
                  ? new Counting(0, 1, now)
                  : new Counting(counting.wrong(), counting.running() + 1, now));
      case Counting _ -> throw new VerificationPaused(now.plusSeconds(5), now);
      case Paused _ -> become(new Counting(0, 1, now));
    };
  }

  /** The try was right, or its picture could not be read: nothing was guessed. */
  Change<VerificationTries> forgive() {
    return switch (state) {
      case Counting counting ->
          become(
              new Counting(
                  counting.wrong(), Math.max(0, counting.running() - 1), counting.lastBegan()));
      case Paused _ -> Change.none(this);
    };
  }

  /** The try was wrong; the last one allowed pauses the account. */
  Change<VerificationTries> fail(Instant now, int limit, Duration pause) {
    return switch (state) {
      case Counting counting when counting.wrong() + 1 >= limit ->
          become(new Paused(now.plus(pause)));
      case Counting counting ->
          become(
              new Counting(
                  counting.wrong() + 1, Math.max(0, counting.running() - 1), counting.lastBegan()));
      case Paused _ -> Change.none(this);
    };
  }

  int left(int limit) {
    return switch (state) {
      case Counting counting -> Math.max(0, limit - counting.wrong());
      case Paused _ -> 0;
    };
  }

  private static boolean isQuiet(Counting counting, Instant now, Duration pause) {
    return !now.isBefore(counting.lastBegan().plus(pause));
  }

  private Change<VerificationTries> become(TriesState next) {
    return Change.of(new VerificationTries(id, next));
  }
}
