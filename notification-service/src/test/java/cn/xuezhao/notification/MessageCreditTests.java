package cn.xuezhao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestPlatform;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One-time subscriptions: what was accepted, what is left, and who falls back to what (G-20). */
class MessageCreditTests extends NotificationApi {

  private static final String RESULT = "MP-REVIEW-RESULT";
  private static final String UPLOAD = "MP-UPLOAD-REMINDER";
  private static final String SUBSCRIBE = "/cgi-bin/message/subscribe/send";

  @AfterEach
  void forgetFaults() {
    Surroundings.weChat().clearFaults();
  }

  @Test
  void areNoneBeforeTheStudentWasAsked() {
    StudentInWeChat student = guangdong();

    assertThat(left(student, RESULT)).isZero();
    assertThat(credits(student))
        .bodyJson()
        .extractingPath("$.credits[*].template")
        .asArray()
        .containsExactly("MP-PHOTO-RETURNED", RESULT, UPLOAD);
    assertThat(credits(student))
        .bodyJson()
        .extractingPath("$.credits[2].occasions")
        .asArray()
        .containsExactly("photo-missing", "uploaded-onward");
  }

  @Test
  void countWhatTheStudentAcceptedAndWhatWasSent() {
    StudentInWeChat student = guangdong().opens();
    report(student, student.answersTheSheet("accept", RESULT, UPLOAD));
    report(student, student.answersTheSheet("accept", RESULT));
    assertThat(left(student, RESULT)).isEqualTo(2);

    student.isDecided("approved");

    eventually(() -> assertThat(left(student, RESULT)).isEqualTo(1));
    assertThat(student.titlesInWeChat()).containsExactly("照片审核结果提醒");
    assertThat(left(student, UPLOAD)).isEqualTo(1);
  }

  @Test
  void fallBackToMailWhenTheyWereRefused() {
    StudentInWeChat student = guangdong().opens();
    report(student, student.answersTheSheet("reject", RESULT));

    student.isDecided("approved");

    eventually(
        () -> assertThat(channelsSaid(student, "approved")).containsExactly("email", "inbox"));
    assertThat(left(student, RESULT)).isZero();
    assertThat(answer(student)).isEqualTo("reject");
  }

  /** The student has switched the messages off since: only WeChat knows (43101). */
  @Test
  void areCorrectedByWeChat() {
    StudentInWeChat student = guangdong().opens();
    report(student, "{\"%s\":\"accept\"}".formatted(RESULT));
    report(student, "{\"%s\":\"accept\"}".formatted(RESULT));

    student.isDecided("approved");

    eventually(() -> assertThat(left(student, RESULT)).isZero());
    eventually(() -> assertThat(Surroundings.mails().to(student.email)).hasSize(1));
  }

  @Test
  void areSpentByAMessageThatMayHaveArrived() {
    StudentInWeChat student = guangdong().opens();
    report(student, student.answersTheSheet("accept", RESULT));
    fault(SUBSCRIBE, 1, "{\"type\":\"lost-response\"}");

    student.isDecided("approved");

    eventually(() -> assertThat(left(student, RESULT)).isZero());
    assertThat(student.titlesInWeChat()).hasSize(1);
  }

  /** 40003 openid, 40037 template, 41030 page, 47003 argument: the message is no good there. */
  @ParameterizedTest
  @ValueSource(ints = {40003, 40037, 41030, 43101, 47003})
  void areKeptAndTheNextChannelTriedWhenWeChatRefusesForGood(int code) {
    StudentInWeChat student = guangdong().allowing(RESULT, 1).opens();
    fault(SUBSCRIBE, 1, "{\"type\":\"errcode\",\"errcode\":%d}".formatted(code));

    student.isDecided("approved");

    eventually(
        () -> assertThat(channelsSaid(student, "approved")).containsExactly("email", "inbox"));
    assertThat(student.titlesInWeChat()).isEmpty();
  }

  @Test
  void areOfNoInterestForTemplatesAndWordsNobodyKnows() {
    StudentInWeChat student = guangdong();

    report(student, "{\"MP-ADVERTISEMENT\":\"accept\",\"%s\":\"filter\"}".formatted(RESULT));

    assertThat(left(student, RESULT)).isZero();
  }

  @Test
  void countARepeatedReportOnce() {
    StudentInWeChat student = guangdong();
    String key = UUID.randomUUID().toString();

    assertThat(report(student, "{\"%s\":\"accept\"}".formatted(RESULT), key)).hasStatusOk();
    assertThat(report(student, "{\"%s\":\"accept\"}".formatted(RESULT), key)).hasStatusOk();

    assertThat(left(student, RESULT)).isEqualTo(1);
  }

  @Test
  void areTheStudentsOwn() {
    StudentInWeChat student = guangdong();
    report(student, "{\"%s\":\"accept\"}".formatted(RESULT));
    String staff = "Bearer " + TestPlatform.issuers().staff("guangdong", "operator1", "operator");

    assertThat(left(guangdong(), RESULT)).isZero();
    assertThat(http.get().uri("/api/guangdong/message-credits").header("Authorization", staff))
        .hasStatus(403);
    assertThat(report(student, "{\"%s\":\"accept\"}".formatted(RESULT), null)).hasStatus(400);
  }

  private void report(StudentInWeChat student, String answers) {
    assertThat(report(student, answers, UUID.randomUUID().toString())).hasStatusOk();
  }

  private MvcTestResult report(
      StudentInWeChat student, String answers, @org.jspecify.annotations.Nullable String key) {
    var request =
        http.post()
            .uri("/api/" + student.tenant + "/message-credits")
            .header("Authorization", student.token())
            .contentType(MediaType.APPLICATION_JSON)
            .content("{\"answers\":%s}".formatted(answers));
    return (key == null ? request : request.header("Idempotency-Key", key)).exchange();
  }

  private MvcTestResult credits(StudentInWeChat student) {
    return http.get()
        .uri("/api/" + student.tenant + "/message-credits")
        .header("Authorization", student.token())
        .exchange();
  }

  private int left(StudentInWeChat student, String template) {
    return credit(student, template).get("left").asInt();
  }

  private String answer(StudentInWeChat student) {
    return credit(student, RESULT).get("answer").asString();
  }

  private tools.jackson.databind.JsonNode credit(StudentInWeChat student, String template) {
    return tools.jackson.databind.json.JsonMapper.shared()
        .readTree(credits(student).getResponse().getContentAsByteArray())
        .get("credits")
        .valueStream()
        .filter(one -> one.get("template").asString().equals(template))
        .findFirst()
        .orElseThrow();
  }
}
