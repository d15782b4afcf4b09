package cn.xuezhao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.notification.notice.NoticeWatch;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Whoever had a message in hand when the process was killed. */
class DeadSenderTests extends NotificationApi {

  @Test
  void isFollowedByAnotherAfterTheLease() {
    StudentInWeChat student = liaoning().following();
    new NoticeWatch(context)
        .leaveInDeadHands(student.tenant, student.orderId, student.studentId, student.enrollmentId);

    clock.turn(Duration.ofSeconds(59));
    seeNobodyTouch(student);
    assertThat(student.titlesInWeChat()).isEmpty();
    clock.turn(Duration.ofSeconds(2));
    letRest(student);
    clock.turn(Duration.ofSeconds(31));

    eventually(() -> assertThat(student.titlesInWeChat()).containsExactly("照片审核结果通知"));
    assertThat(channelsSaid(student, "submitted")).contains("official-account");
  }

  /** Watches for two sweeps. */
  private void seeNobodyTouch(StudentInWeChat student) {
    long asked = Surroundings.neighbors().timesAsked(student.contactPath());
    Awaitility.await()
        .during(Duration.ofMillis(500))
        .atMost(Duration.ofSeconds(5))
        .until(() -> Surroundings.neighbors().timesAsked(student.contactPath()) == asked);
  }
}
