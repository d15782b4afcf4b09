package cn.xuezhao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** 下载照片 with 名称 and 邮箱, G-29. */
class PhotoDeliveryTests extends NotificationApi {

  @Autowired MongoClient mongo;

  @Test
  void bringsThePhotoUnderTheNameTheStudentTyped() throws Exception {
    StudentInWeChat student = guangdong().atStage("completed").opens();

    assertThat(ask(student, "小明 的毕业照"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("sent");

    MimeMessage mail = Surroundings.mails().to(student.email).getFirst();
    Multipart parts = (Multipart) mail.getContent();
    BodyPart photo = parts.getBodyPart(1);
    assertThat(mail.getSubject()).isEqualTo("您的标准照片");
    assertThat(parts.getBodyPart(0).getContent().toString()).contains("王小明同学", "辽宁科技学院24毕业");
    assertThat(jakarta.mail.internet.MimeUtility.decodeText(photo.getFileName()))
        .isEqualTo("小明 的毕业照.jpg");
    assertThat(photo.getInputStream().readAllBytes()).isEqualTo(StudentInWeChat.PHOTO);
    assertThat(stored()).contains(student.studentId).doesNotContain("小明 的毕业照", student.email);
  }

  /** L-25: what is not confirmed yet is not the final photo. */
  @Test
  void waitsUntilThePhotoIsReturned() {
    StudentInWeChat student = guangdong().atStage("awaiting-confirmation").opens();

    refuses(student, 409, "photo-not-returned");
    assertThat(Surroundings.mails().to(student.email)).isEmpty();
  }

  @Test
  void needsAnAddress() {
    StudentInWeChat student = guangdong().withoutEmail().atStage("completed").opens();

    refuses(student, 422, "email-missing");
  }

  @Test
  void saysWhenTheMailServerKnowsNoSuchAddress() {
    StudentInWeChat student = guangdong().atStage("completed").opens();
    Surroundings.mails().is(MailServer.Mood.KNOWS_NOBODY);

    refuses(student, 422, "email-refused");
  }

  @Test
  void isNotCountedWhileTheMailServerIsFull() {
    StudentInWeChat student = guangdong().atStage("completed").opens();
    Surroundings.mails().is(MailServer.Mood.FULL);
    for (int i = 0; i < 6; i++) {
      refuses(student, 503, "upstream-unavailable");
    }

    Surroundings.mails().is(MailServer.Mood.FRIENDLY);

    assertThat(ask(student, "照片")).hasStatusOk();
  }

  @Test
  void saysThatNobodyKnowsWhenTheServerSaysNothing() {
    StudentInWeChat student = guangdong().atStage("completed").opens();
    Surroundings.mails().is(MailServer.Mood.SILENT);

    assertThat(ask(student, "照片"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.state")
        .isEqualTo("unknown");
  }

  @Test
  void hasALimitPerStudentAndDay() {
    StudentInWeChat student = guangdong().atStage("completed").opens();
    for (int i = 0; i < 5; i++) {
      assertThat(ask(student, "照片")).hasStatusOk();
    }

    refuses(student, 429, "photo-deliveries-used");
    assertThat(Surroundings.mails().to(student.email)).hasSize(5);
  }

  @Test
  void sendsOneMailForARepeatedRequest() {
    StudentInWeChat student = guangdong().atStage("completed").opens();
    String key = UUID.randomUUID().toString();

    assertThat(ask(student, student.orderId, key)).hasStatusOk();
    assertThat(ask(student, student.orderId, key)).hasStatusOk();

    assertThat(Surroundings.mails().to(student.email)).hasSize(1);
  }

  @Test
  void hidesTheOrdersOfOthers() {
    StudentInWeChat owner = guangdong().atStage("completed").opens();
    StudentInWeChat other = guangdong();

    for (String order : new String[] {owner.orderId, "ord_nobodys"}) {
      assertThat(ask(other, order, UUID.randomUUID().toString()))
          .hasStatus(404)
          .bodyJson()
          .extractingPath("$.type")
          .isEqualTo("/problems/not-found");
    }
  }

  /** L-27: in Liaoning the photo is saved from the order. */
  @Test
  void isNotOfferedEverywhere() {
    refuses(liaoning().atStage("completed").opens(), 422, "photo-delivery-not-offered");
  }

  private void refuses(StudentInWeChat student, int status, String slug) {
    assertThat(ask(student, "照片"))
        .hasStatus(status)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/" + slug);
  }

  private MvcTestResult ask(StudentInWeChat student, String name) {
    return post(
        student,
        "{\"orderId\":\"%s\",\"name\":\"%s\"}".formatted(student.orderId, name),
        UUID.randomUUID().toString());
  }

  private MvcTestResult ask(StudentInWeChat student, String orderId, String key) {
    return post(student, "{\"orderId\":\"%s\"}".formatted(orderId), key);
  }

  private MvcTestResult post(StudentInWeChat student, String body, String key) {
    return http.post()
        .uri("/api/" + student.tenant + "/photo-deliveries")
        .header("Authorization", student.token())
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  private String stored() {
    StringBuilder all = new StringBuilder();
    for (String database : mongo.listDatabaseNames()) {
      for (String collection : mongo.getDatabase(database).listCollectionNames()) {
        for (Document document : mongo.getDatabase(database).getCollection(collection).find()) {
          all.append(document.toJson()).append('\n');
        }
      }
    }
    return all.toString();
  }
}
