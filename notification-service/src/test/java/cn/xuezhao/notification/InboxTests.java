package cn.xuezhao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestPlatform;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class InboxTests extends NotificationApi {

  @Test
  void showsTheNewestFirstInWordsWithoutAName() {
    StudentInWeChat student = liaoning().opens();
    student.isPaid();
    student.isSubmitted();
    student.isDecided("rejected", "teeth-visible", "blurred");

    List<JsonNode> inbox = inbox(student);

    assertThat(inbox)
        .extracting(entry -> entry.get("title").asString())
        .containsExactly("照片审核不通过", "照片待审核", "支付成功");
    assertThat(inbox.getFirst().get("text").asString()).startsWith("原因：露齿、照片不清晰。");
    assertThat(inbox.get(1).get("text").asString()).contains("最迟2026年11月29日");
    assertThat(inbox.get(2).get("text").asString()).contains("20.00元");
    assertThat(inbox)
        .extracting(entry -> entry.get("text").asString())
        .allSatisfy(text -> assertThat(text).doesNotContain(StudentInWeChat.NAME, "{"));
  }

  @Test
  void showsAsManyAsAreAskedFor() {
    StudentInWeChat student = liaoning().opens();
    student.isPaid();
    student.isSubmitted();

    assertThat(ask(HttpMethod.GET, "liaoning/notices?limit=1", student.token()))
        .bodyJson()
        .extractingPath("$.length()")
        .isEqualTo(1);
    assertThat(ask(HttpMethod.GET, "liaoning/notices?limit=0", student.token())).hasStatus(400);
  }

  @Test
  void turnsPages() {
    StudentInWeChat student = liaoning().opens();
    student.isPaid();
    student.isSubmitted();
    student.isDecided("approved");
    String last = inbox(student).get(1).get("noticeId").asString();

    assertThat(ask(HttpMethod.GET, "liaoning/notices?limit=2&after=" + last, student.token()))
        .bodyJson()
        .extractingPath("$[*].template")
        .asArray()
        .containsExactly("payment-received");
    assertThat(ask(HttpMethod.GET, "liaoning/notices?after=notice:nobody", student.token()))
        .hasStatus(404);
  }

  /** Retention: what was told about an order goes with its data, and only that. */
  @Test
  void forgetsAnOrderWhoseRetentionHasEnded() {
    StudentInWeChat student = liaoning().knownToTheOwner().opens();
    StudentInWeChat other = liaoning().opens();
    student.isPaid();
    other.isPaid();

    student.endsItsRetention();
    student.endsItsRetention();

    assertThat(inbox(student)).isEmpty();
    assertThat(inbox(other)).hasSize(1);
  }

  @Test
  void forgetsANoticeAfterAYear() {
    StudentInWeChat student = liaoning().opens();
    student.isPaid();

    clock.turn(Duration.ofDays(364));
    assertThat(inbox(student)).hasSize(1);
    clock.turn(Duration.ofDays(1).plusSeconds(1));

    eventually(() -> assertThat(inbox(student)).isEmpty());
  }

  @Test
  void remembersWhatWasRead() {
    StudentInWeChat student = liaoning().opens();
    student.isPaid();
    String id = inbox(student).getFirst().get("noticeId").asString();
    assertThat(id).isEqualTo("notice:" + student.orderId + ":2:payment-received");

    assertThat(read(student, id)).hasStatus(204);
    String readAt = inbox(student).getFirst().get("readAt").asString();
    assertThat(read(student, id)).hasStatus(204);

    assertThat(inbox(student).getFirst().get("readAt").asString()).isEqualTo(readAt);
  }

  @Test
  void hidesTheNoticesOfOthers() {
    StudentInWeChat owner = liaoning().opens();
    owner.isPaid();
    String id = inbox(owner).getFirst().get("noticeId").asString();
    StudentInWeChat other = liaoning().opens();

    assertThat(inbox(other)).isEmpty();
    assertThat(read(other, id))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/not-found");
    assertThat(inbox(owner).getFirst().has("readAt")).isFalse();
  }

  @Test
  void isForStudentsOfItsOwnCentreOnly() {
    StudentInWeChat student = liaoning().opens();
    String reviewer = "Bearer " + TestPlatform.issuers().staff("liaoning", "reviewer1", "reviewer");

    assertThat(http.get().uri("/api/liaoning/notices")).hasStatus(401);
    assertThat(ask(HttpMethod.GET, "liaoning/notices", reviewer)).hasStatus(403);
    assertThat(ask(HttpMethod.GET, "guangdong/notices", student.token())).hasStatus(403);
    assertThat(ask(HttpMethod.GET, "sichuan/notices", student.token())).hasStatus(404);
  }

  private MvcTestResult read(StudentInWeChat student, String id) {
    return ask(HttpMethod.POST, student.tenant + "/notices/" + id + "/readings", student.token());
  }

  private MvcTestResult ask(HttpMethod method, String path, String token) {
    return http.method(method).uri("/api/" + path).header("Authorization", token).exchange();
  }
}
