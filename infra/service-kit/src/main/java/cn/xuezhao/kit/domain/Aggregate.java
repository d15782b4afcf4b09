package cn.xuezhao.kit.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The unit of consistency: one immutable record, stored as one document together with its outbox.
 *
 * <p>Its commands return a {@link Change}; nothing else changes it.
 */
public interface Aggregate {

  /** Opaque id with a prefix that names the kind, for example {@code ord_7q3...}. */
  String id();

  /**
   * When this aggregate next has to act by itself, or null when no clock is running. The store
   * wakes the aggregate at about that instant; the command it then runs re-checks the time.
   */
  default @Nullable Instant dueAt() {
    return null;
  }
}
