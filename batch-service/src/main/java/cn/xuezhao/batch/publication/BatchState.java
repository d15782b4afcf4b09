package cn.xuezhao.batch.publication;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** Where a batch is on its way to the students. */
public sealed interface BatchState {

  /** Only staff see it, and everything but the code may still change. */
  @TypeAlias("draft")
  record Draft() implements BatchState {}

  /**
   * Students can join. What they agreed to stays: price and payer no longer change.
   *
   * @param revision number of the latest publication, counted from 1
   */
  @TypeAlias("published")
  record Published(int revision, Instant at) implements BatchState {}
}
