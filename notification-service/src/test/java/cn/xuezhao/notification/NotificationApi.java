package cn.xuezhao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.notification.notice.NoticeWatch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service between the services it hears and the people it reaches. */
@ServiceTest
abstract class NotificationApi {

  @Autowired MockMvcTester http;
  @Autowired TestClock clock;
  @Autowired TestEvents events;
  @Autowired ApplicationContext context;

  @DynamicPropertySource
  static void surroundings(DynamicPropertyRegistry properties) {
    Surroundings.addresses(properties);
  }

  @AfterEach
  void everybodyIsFriendlyAgain() {
    Surroundings.neighbors().isBack();
    Surroundings.mails().is(MailServer.Mood.FRIENDLY);
    clock.reset();
  }

  StudentInWeChat liaoning() {
    return new StudentInWeChat("liaoning", events);
  }

  StudentInWeChat guangdong() {
    return new StudentInWeChat("guangdong", events);
  }

  /** WeChat's next answer to this address goes wrong. */
  static void fault(String path, int times, String action) {
    Surroundings.weChat()
        .post(
            "/__sandbox/faults",
            "{\"match\":{\"path\":\"%s\"},\"times\":%d,\"action\":%s}"
                .formatted(path, times, action));
  }

  static void eventually(ThrowingRunnable assertion) {
    patiently().untilAsserted(assertion);
  }

  static ConditionFactory patiently() {
    return Awaitility.await().atMost(Duration.ofSeconds(15));
  }

  /** Waits until nothing of the student's is being sent, or waiting to be sent now. */
  void letRest(StudentInWeChat student) {
    NoticeWatch watch = new NoticeWatch(context);
    patiently().until(() -> watch.isAtRest(student.tenant, student.studentId));
  }

  /** The student's inbox, newest first. */
  List<JsonNode> inbox(StudentInWeChat student) {
    return JsonMapper.shared()
        .readTree(
            content(
                http.get()
                    .uri("/api/" + student.tenant + "/notices")
                    .header("Authorization", student.token())
                    .exchange()))
        .valueStream()
        .toList();
  }

  private static String content(MvcTestResult result) {
    assertThat(result).hasStatusOk();
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  /** Channels by which the student was told about the occasion, as other services hear it. */
  Set<String> channelsSaid(StudentInWeChat student, String occasion) {
    return events.said("notice.sent", student.orderId).stream()
        .map(event -> JsonMapper.shared().readTree(event.data()))
        .filter(data -> data.get("template").asString().equals(occasion))
        .map(data -> data.get("channel").asString())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
