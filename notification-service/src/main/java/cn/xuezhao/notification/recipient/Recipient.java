package cn.xuezhao.notification.recipient;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import org.springframework.data.annotation.TypeAlias;

/**
 * Whose order it is.
 *
 * @param id the order's
 */
@TypeAlias("recipient")
public record Recipient(String id, String studentId, String enrollmentId, String batchId)
    implements Aggregate {

  static Change<Recipient> of(
      String orderId, String studentId, String enrollmentId, String batchId) {
    return Change.of(new Recipient(orderId, studentId, enrollmentId, batchId));
  }
}
