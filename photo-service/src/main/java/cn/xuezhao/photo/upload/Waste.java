package cn.xuezhao.photo.upload;

import java.time.Duration;
import java.time.Instant;

/**
 * An object that nobody needs any longer.
 *
 * @param deleteAt not before; its bytes may still be on the way to the object store
 */
record Waste(String key, Instant deleteAt) {

  /** Longer than storing one piece can take, tries and all. */
  private static final Duration ON_THE_WAY = Duration.ofMinutes(10);

  static Waste stored(Part part, Instant now) {
    return new Waste(part.key(), now);
  }

  static Waste announced(Part part, Instant now) {
    return new Waste(part.key(), now.plus(ON_THE_WAY));
  }

  boolean isOver(Instant now) {
    return !now.isBefore(deleteAt);
  }
}
