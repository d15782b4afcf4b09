package cn.xuezhao.batch.progress;

import cn.xuezhao.batch.Neighborhood;
import cn.xuezhao.kit.test.TestEvents;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** What order-service, review-service and photo-service say about the orders of one batch. */
public final class Orders {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final TestEvents events;
  private final String batchId;
  private final Instant at;

  public Orders(TestEvents events, String batchId, Instant at) {
    this.events = events;
    this.batchId = batchId;
    this.at = at;
  }

  /** Opens the order of a student and gives its id. */
  public String open(String studentNumber) {
    String order = "ord_%04d".formatted(NUMBERS.incrementAndGet());
    Neighborhood.knowStudent("enr_of_" + order, studentNumber);
    events.deliver("liaoning", "order.opened", order, 1, opened(order, batchId, at));
    return order;
  }

  public void pay(String order) {
    events.deliver("liaoning", "order.paid", order, 2, paid(order, batchId, at));
  }

  public void submit(String order) {
    events.deliver("liaoning", "order.submitted", order, 3, submitted(order, batchId, at));
  }

  public void approve(String order, int revision) {
    events.deliver(
        "liaoning", "review.decided", "review:" + order, revision, decided(order, revision, at));
  }

  public void standardize(String order, int revision, Portrait portrait) {
    Neighborhood.knowPhoto(order, portrait.jpeg());
    events.deliver(
        "liaoning",
        "photo.standardized",
        "pho:%s:%d".formatted(order, revision),
        1,
        standardized(order, revision, portrait.sha256(), at));
  }

  public void complete(String order, int revision) {
    events.deliver(
        "liaoning", "order.completed", order, 4, completed(order, batchId, revision, at));
  }

  public void close(String order) {
    events.deliver("liaoning", "order.closed", order, 9, closed(order, batchId, at));
  }

  /** All of it; the photo is at the platform when the order is complete. */
  public String collect(String studentNumber, Portrait portrait) {
    String order = open(studentNumber);
    pay(order);
    submit(order);
    approve(order, 1);
    standardize(order, 1, portrait);
    events.awaitSaid("platform.uploaded", order);
    complete(order, 1);
    return order;
  }

  static String opened(String order, String batch, Instant at) {
    return """
    {"orderId": "%s", "batchId": "%s", "enrollmentId": "enr_of_%s", "openedAt": "%s"}\
    """
        .formatted(order, batch, order, at);
  }

  static String paid(String order, String batch, Instant at) {
    return """
    {"orderId": "%s", "batchId": "%s", "paidAt": "%s"}\
    """
        .formatted(order, batch, at);
  }

  static String submitted(String order, String batch, Instant at) {
    return """
    {"orderId": "%s", "batchId": "%s", "submittedAt": "%s"}\
    """
        .formatted(order, batch, at);
  }

  static String decided(String order, int revision, Instant at) {
    return """
    {"orderId": "%s", "revision": %d, "decision": "approved", "decidedAt": "%s"}\
    """
        .formatted(order, revision, at);
  }

  static String standardized(String order, int revision, String sha256, Instant at) {
    return """
    {"orderId": "%s", "revision": %d, "standardPhotoId": "pho:%s:%d", "sha256": "%s",
     "standardizedAt": "%s"}\
    """
        .formatted(order, revision, order, revision, sha256, at);
  }

  static String completed(String order, String batch, int revision, Instant at) {
    return """
    {"orderId": "%s", "batchId": "%s", "standardPhotoId": "pho:%s:%d", "completedAt": "%s"}\
    """
        .formatted(order, batch, order, revision, at);
  }

  static String closed(String order, String batch, Instant at) {
    return """
    {"orderId": "%s", "batchId": "%s", "closedAt": "%s"}\
    """
        .formatted(order, batch, at);
  }
}
