package cn.xuezhao.kit.store;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import tools.jackson.databind.json.JsonMapper;

/** Serialises events when they are stored, so that the relay can send types it does not know. */
final class EventWriter {

  private final JsonMapper json;

  EventWriter(JsonMapper json) {
    this.json = json;
  }

  List<Document> write(String subject, long lastSequence, List<DomainEvent> events, Instant at) {
    List<Document> written = new ArrayList<>();
    long sequence = lastSequence;
    for (DomainEvent event : events) {
      sequence++;
      written.add(
          new Document("eventId", subject + ":" + sequence)
              .append("sequence", sequence)
              .append("topic", topicOf(event).value())
              .append("type", topicOf(event).value() + ".v" + topicOf(event).version())
              .append("key", event.key())
              .append("time", at)
              .append("data", json.writeValueAsString(event)));
    }
    return written;
  }

  private static Topic topicOf(DomainEvent event) {
    Topic topic = event.getClass().getAnnotation(Topic.class);
    if (topic == null) {
      throw new IllegalStateException(event.getClass() + " has no @Topic");
    }
    return topic;
  }
}
