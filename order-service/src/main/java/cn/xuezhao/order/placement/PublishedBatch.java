package cn.xuezhao.order.placement;

import cn.xuezhao.order.lifecycle.Payer;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code batch.published}, and a batch as batch-service tells other services of it.
 *
 * @param revision of the publication; only the event has one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record PublishedBatch(
    String batchId,
    @Nullable Integer revision,
    String displayName,
    long priceInFen,
    String payer,
    Instant opensAt,
    Instant closesAt) {

  BatchSnapshot snapshot() {
    int known = revision == null ? 0 : revision;
    return new BatchSnapshot(
        batchId, known, displayName, priceInFen, Payer.of(payer), opensAt, closesAt);
  }
}
