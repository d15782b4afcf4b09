package cn.xuezhao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A message leaves because of its event; no sweep has to come by (G-25, G-28). */
class PromptnessTests extends NotificationApi {

  @DynamicPropertySource
  static void noSweeps(DynamicPropertyRegistry properties) {
    properties.add("xuezhao.sweep-every", () -> "1h");
  }

  @Test
  void reachesThePhoneWithoutASweep() {
    StudentInWeChat student = guangdong().allowing("MP-REVIEW-RESULT", 1).opens();

    student.isDecided("approved");

    eventually(() -> assertThat(student.titlesInWeChat()).containsExactly("照片审核结果提醒"));
  }

  @Test
  void turnsToTheNextChannelWithoutASweep() {
    StudentInWeChat student = guangdong().opens();

    student.isDecided("rejected", "blurred");

    eventually(() -> assertThat(Surroundings.mails().to(student.email)).hasSize(1));
  }
}
