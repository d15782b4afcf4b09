package cn.xuezhao.broken.nothing;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** An event of no topic of the platform: these classes are never published. */
@Topic("parcel.sent")
record ParcelSent(String parcelId, Instant sentAt) implements DomainEvent {

  @Override
  public String key() {
    return parcelId;
  }
}
