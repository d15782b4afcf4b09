package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Duration;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;

/**
 * The wrong tries of all accounts against one batch in the present hour. They raise an alarm and
 * lock nobody out, so that nobody can lock a school out.
 *
 * @param id {@code guesses:<batch code>}
 * @param since when the hour began: with its first wrong try
 * @param rang whether this hour has raised its alarm; from then on nothing is counted, so that a
 *     spray does not make the one document a bottleneck
 */
@TypeAlias("batch-guesses")
record BatchGuesses(@Id String id, Instant since, int failures, boolean rang) implements Aggregate {

  static BatchGuesses none(String batchCode) {
    return new BatchGuesses(idOf(batchCode), Instant.EPOCH, 0, false);
  }

  /** Codes that look the same are one budget, or a spray could hide in 0s and Os. */
  static String idOf(String batchCode) {
    return "guesses:" + batchCode.replace('O', '0').replace('I', '1').replace('L', '1');
  }

  Change<BatchGuesses> fail(Instant now, int limit, Duration within) {
    boolean isOver = !now.isBefore(since.plus(within));
    if (rang && !isOver) {
      return Change.none(this);
    }
    int counted = isOver ? 1 : failures + 1;
    return Change.of(new BatchGuesses(id, isOver ? now : since, counted, counted >= limit));
  }
}
