package cn.xuezhao.batch.handoff;

import cn.xuezhao.batch.institution.Institutions;
import cn.xuezhao.batch.platform.HandoffManifest;
import cn.xuezhao.batch.progress.CollectedOrders;
import cn.xuezhao.batch.progress.Neighbors;
import cn.xuezhao.batch.progress.OrderProgress;
import cn.xuezhao.batch.progress.StandardPhoto;
import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.batch.publication.Batches;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a package into words; whose photos they are is asked now and forgotten after. */
@Component
final class WritingManifests {

  /** Nobody knows any more whose photo it is: it cannot go to CHSI. */
  static final String STUDENT_UNKNOWN = "student-unknown";

  private final Batches batches;
  private final Institutions institutions;
  private final CollectedOrders orders;
  private final Neighbors neighbors;

  WritingManifests(
      Batches batches, Institutions institutions, CollectedOrders orders, Neighbors neighbors) {
    this.batches = batches;
    this.institutions = institutions;
    this.orders = orders;
    this.neighbors = neighbors;
  }

  /** In order of the order ids, so that the same package is the same text. */
  HandoffManifest write(String batchId, String handoffId) {
    Batch batch = batches.get(batchId);
    List<HandoffManifest.Entry> entries =
        orders.assigned(handoffId).stream()
            .flatMap(order -> entry(order, handoffId).stream())
            .toList();
    return new HandoffManifest(
        institutions.require(batch.institutionId()).name(), batch.code(), entries.size(), entries);
  }

  private Optional<HandoffManifest.Entry> entry(OrderProgress order, String handoffId) {
    StandardPhoto photo = order.finalPhoto();
    if (photo == null) {
      // Replaced meanwhile: it goes with a later package, when the platform has the new one.
      orders.release(order.orderId(), handoffId);
      return Optional.empty();
    }
    Optional<HandoffManifest.Entry> entry =
        neighbors
            .studentNumber(Objects.requireNonNull(order.enrollmentId()))
            .map(
                number ->
                    new HandoffManifest.Entry(
                        order.orderId(), number, photo.photoId(), photo.sha256()));
    if (entry.isEmpty()) {
      orders.reject(order.orderId(), handoffId, STUDENT_UNKNOWN);
    }
    return entry;
  }
}
