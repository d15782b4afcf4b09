package cn.xuezhao.notification.photo;

import cn.xuezhao.kit.domain.Refusal;
import java.time.Duration;

/** The student's mails of the last 24 hours are used up. */
final class PhotoDeliveriesUsed extends Refusal {

  private static final long serialVersionUID = 1L;

  PhotoDeliveriesUsed(Duration wait) {
    super(
        Kind.TOO_MANY,
        "photo-deliveries-used",
        "The photo was mailed often enough today. Look into the mailbox and its spam folder.");
    member("retryAfter", Math.max(1, wait.toSeconds()));
  }
}
