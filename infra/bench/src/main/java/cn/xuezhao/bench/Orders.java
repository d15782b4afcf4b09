package cn.xuezhao.bench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Opens orders in the place of order-service, one for each student, by saying so. */
final class Orders implements AutoCloseable {

  private static final String TOPIC = "order.opened";

  private final KafkaProducer<String, byte[]> producer;
  private final String tenant;
  private int opened;

  Orders(Running running) {
    this.tenant = running.tenant();
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", running.kafka()),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** So many more, each of a student of its own. */
  List<Order> open(int count) throws InterruptedException {
    List<Order> orders = new ArrayList<>();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Order order = Order.numbered(++opened);
      orders.add(order);
      sent.add(producer.send(event(order)));
    }
    for (Future<RecordMetadata> each : sent) {
      arrive(each);
    }
    return orders;
  }

  private ProducerRecord<String, byte[]> event(Order order) {
    Instant now = Instant.now();
    String data =
        """
        {"orderId":"%s","enrollmentId":"enr_%s","studentId":"%s","batchId":"bat_bench",\
        "openedAt":"%s"}\
        """
            .formatted(order.id(), order.id(), order.studentId(), now);
    ProducerRecord<String, byte[]> event =
        new ProducerRecord<>(TOPIC, order.id(), data.getBytes(StandardCharsets.UTF_8));
    Headers headers = event.headers();
    add(headers, "ce_specversion", "1.0");
    add(headers, "ce_id", order.id() + ":1");
    add(headers, "ce_type", TOPIC + ".v1");
    add(headers, "ce_source", "/order-service");
    add(headers, "ce_subject", order.id());
    add(headers, "ce_time", now.toString());
    add(headers, "ce_sequence", "1");
    add(headers, "ce_tenant", tenant);
    return event;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static void arrive(Future<RecordMetadata> event) throws InterruptedException {
    try {
      RecordMetadata _ = event.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("an order could not be opened", failure.getCause());
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  /** An order without a photo, and whose it is. */
  record Order(String id, String studentId) {

    private static Order numbered(int number) {
      return new Order("ord_bench%06d".formatted(number), "std_bench%06d".formatted(number));
    }
  }
}
