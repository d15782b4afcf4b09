package cn.xuezhao.order.lifecycle;

import java.time.Instant;
import org.springframework.data.annotation.TypeAlias;

/** Who opened the order, for which of the student's enrollments (添加学历, G-11), and when. */
@TypeAlias("opening")
public record Opening(String enrollmentId, String studentId, Instant at) {

  /** The place the order holds while it is open: one per student and batch. */
  public String slotIn(String batchId) {
    return studentId + ":" + batchId;
  }
}
