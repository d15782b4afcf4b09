package cn.xuezhao.photo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.photo.guard.ReceivedPicture;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 重新采集, G-23: another photo after the standard photo, as long as the order takes one. */
@ServiceTest
@Import(PhotoDoubles.class)
class RecaptureTests {

  private static final String TENANT = "guangdong";
  private static final OrderFacts ORDERS = new OrderFacts();
  private static final byte[] BETTER = "better photo".getBytes(StandardCharsets.UTF_8);

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired PhotoDoubles.TellableScreener screener;
  @Autowired Ids ids;

  private String orderId;
  private String studentId;

  @DynamicPropertySource
  static void neighbors(DynamicPropertyRegistry properties) {
    properties.add("xuezhao.order-url", ORDERS::url);
  }

  @BeforeEach
  void publishAPhoto() {
    orderId = ids.next("ord");
    studentId = ids.next("std");
    screener.tell(PhotoDoubles.PASSED);
    ORDERS.know(TENANT, orderId, studentId, "collecting");
    assertThat(handIn()).hasStatusOk();
    approve(1);
    events.awaitSaid("photo.standardized", orderId);
  }

  @Test
  void goesOnCountingAndPublishesAnotherStandardPhoto() {
    ORDERS.know(TENANT, orderId, studentId, "collecting");
    screener.tell(PhotoDoubles.screened(List.of(), BETTER));

    assertThat(handIn()).hasStatusOk().bodyJson().extractingPath("$.revision").isEqualTo(2);
    assertThat(standard()).as("until there is another one").isEqualTo(PhotoDoubles.STANDARD);
    approve(2);

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(standard()).isEqualTo(BETTER));
    assertThat(events.said("photo.standardized", orderId)).hasSize(2);
    assertThat(events.said("photo.standardized", orderId).getLast().data())
        .contains(StandardPhoto.idOf(orderId, 2));
  }

  @Test
  void isRefusedWhenTheOrderTakesNoPhoto() {
    for (String stage : List.of("standardizing", "awaiting-confirmation", "completed")) {
      ORDERS.know(TENANT, orderId, studentId, stage);

      assertThat(handIn())
          .as(stage)
          .hasStatus(409)
          .bodyJson()
          .extractingPath("$.type")
          .isEqualTo("/problems/photo-changes-closed");
    }
  }

  @Test
  void isOverWhenTheOrderIsRefunded() {
    ORDERS.know(TENANT, orderId, studentId, "collecting");
    events.deliver(TENANT, "order.refunded", orderId, 5, "{\"orderId\":\"%s\"}".formatted(orderId));

    assertThat(handIn()).hasStatus(409);
  }

  private void approve(int revision) {
    events.deliver(
        TENANT,
        "review.decided",
        "review:" + orderId + ":" + revision,
        1,
        "{\"orderId\":\"%s\",\"revision\":%d,\"sha256\":\"%s\",\"decision\":\"approved\"}"
            .formatted(orderId, revision, ReceivedPicture.sha256(Jpegs.plain())));
  }

  private byte[] standard() {
    MvcTestResult result =
        http.get()
            .uri("/api/guangdong/photos/" + orderId + "/standard")
            .header("Authorization", student())
            .exchange();
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsByteArray();
  }

  private MvcTestResult handIn() {
    return http.put()
        .uri("/api/guangdong/photos/" + orderId)
        .header("Authorization", student())
        .contentType("image/jpeg")
        .content(Jpegs.plain())
        .exchange();
  }

  private String student() {
    return "Bearer " + TestPlatform.issuers().student(TENANT, studentId);
  }
}
