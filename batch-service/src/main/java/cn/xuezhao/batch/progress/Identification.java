package cn.xuezhao.batch.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * Whose order it is, without saying so: the keyed id of a roster entry.
 *
 * @param entryId null until identity-service has told
 * @param failures in a row
 * @param nextTry when identity-service is asked, null when there is nothing to ask
 */
@TypeAlias("identification")
record Identification(@Nullable String entryId, int failures, @Nullable Instant nextTry) {

  static final Identification NONE = new Identification(null, 0, null);
}
