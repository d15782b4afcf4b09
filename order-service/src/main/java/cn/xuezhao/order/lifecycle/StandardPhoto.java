package cn.xuezhao.order.lifecycle;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** The standard photo (标准照片) made from an approved revision. */
@TypeAlias("standard-photo")
public record StandardPhoto(String photoId, int revision, Instant readyAt) {

  boolean isOf(Review review) {
    return review.photo().revision() == revision;
  }
}
