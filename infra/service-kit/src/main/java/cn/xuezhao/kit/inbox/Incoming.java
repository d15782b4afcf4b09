package cn.xuezhao.kit.inbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The CloudEvents attributes of a record; reading them fails for records that are no events. */
record Incoming(
    String id, String type, String tenant, String subject, long sequence, Instant time) {

  /** The record lacks what makes it an event. */
  static final class NotAnEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnEvent(String message) {
      super(message);
    }
  }

  static Incoming of(ConsumerRecord<String, byte[]> message) {
    try {
      return new Incoming(
          header(message, "ce_id"),
          header(message, "ce_type"),
          header(message, "ce_tenant"),
          header(message, "ce_subject"),
          Long.parseLong(header(message, "ce_sequence")),
          Instant.parse(header(message, "ce_time")));
    } catch (NumberFormatException | DateTimeParseException broken) {
      throw new NotAnEvent("header: " + broken.getMessage());
    }
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    if (header == null) {
      throw new NotAnEvent("header %s: missing".formatted(name));
    }
    return new String(header.value(), StandardCharsets.UTF_8);
  }
}
