package cn.xuezhao.kit.inbox;

import cn.xuezhao.kit.store.Cause;
import java.time.Instant;

/**
 * An event as a consumer gets it: the envelope and the consumer's own record of the data, with only
 * the members it uses.
 */
public record Event<T>(
    String id, String type, String topic, String subject, long sequence, Instant time, T data) {

  /** What an aggregate store remembers, so that the second delivery changes nothing. */
  public Cause cause() {
    return new Cause(id, topic, subject, sequence);
  }
}
