package cn.xuezhao.kit.outbox;

import java.time.Instant;
import org.bson.Document;

/**
 * A stored event on its way to the broker.
 *
 * @param id {@code <subject>:<sequence>}: a resend has the same id by construction
 * @param data the event's JSON, as it was when the command was stored
 */
public record OutgoingEvent(
    String id,
    long sequence,
    String topic,
    String type,
    String key,
    String subject,
    String tenant,
    Instant time,
    String data) {

  static OutgoingEvent of(String tenant, String subject, Document stored) {
    return new OutgoingEvent(
        stored.getString("eventId"),
        stored.get("sequence", Number.class).longValue(),
        stored.getString("topic"),
        stored.getString("type"),
        stored.getString("key"),
        subject,
        tenant,
        stored.getDate("time").toInstant(),
        stored.getString("data"));
  }
}
