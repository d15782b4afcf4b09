package cn.xuezhao.batch.progress;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** The collection platform has taken over the standard photo of an order (G-7). */
@Topic("platform.uploaded")
record PlatformUploaded(String orderId, String batchId, String standardPhotoId, Instant uploadedAt)
    implements DomainEvent {

  @Override
  public String key() {
    return orderId;
  }
}
