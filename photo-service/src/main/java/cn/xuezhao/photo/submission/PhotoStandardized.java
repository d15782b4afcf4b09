package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;

/** The standard photo of an approved revision is published; its bytes never change. */
@Topic("photo.standardized")
record PhotoStandardized(
    String orderId,
    int revision,
    String standardPhotoId,
    String sha256,
    String profile,
    Instant standardizedAt)
    implements DomainEvent {

  @Override
  public String key() {
    return orderId;
  }
}
