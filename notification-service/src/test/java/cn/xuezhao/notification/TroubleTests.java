package cn.xuezhao.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** WeChat, the mail server or a neighbor is away, silent or in a bad mood. */
class TroubleTests extends NotificationApi {

  private static final String TEMPLATE = "/cgi-bin/message/template/send";
  private static final String SUBSCRIBE = "/cgi-bin/message/subscribe/send";

  @AfterEach
  void forgetFaults() {
    Surroundings.weChat().clearFaults();
  }

  @Test
  void showsOneMessageAlthoughTheAnswerWasLostAndItWasSentAgain() {
    StudentInWeChat student = liaoning().following().opens();
    fault(TEMPLATE, 1, "{\"type\":\"lost-response\"}");

    student.isSubmitted();
    eventually(() -> assertThat(student.titlesInWeChat()).hasSize(1));
    later(student, Duration.ofSeconds(31));

    eventually(() -> assertThat(channelsSaid(student, "submitted")).hasSize(2));
    assertThat(student.titlesInWeChat()).hasSize(1);
    assertThat(Surroundings.mails().to(student.email)).isEmpty();
  }

  @Test
  void showsASubscribeMessageAtMostTwice() {
    StudentInWeChat student = guangdong().allowing("MP-REVIEW-RESULT", 9).opens();
    fault(SUBSCRIBE, 2, "{\"type\":\"lost-response\"}");

    student.isDecided("approved");
    eventually(() -> assertThat(student.titlesInWeChat()).hasSize(1));
    later(student, Duration.ofSeconds(31));
    eventually(() -> assertThat(student.titlesInWeChat()).hasSize(2));
    later(student, Duration.ofHours(24));

    letRest(student);
    assertThat(student.titlesInWeChat()).hasSize(2);
    assertThat(Surroundings.mails().to(student.email)).as("it may have arrived").isEmpty();
  }

  @Test
  void triesAgainLaterWhenWeChatIsBusy() {
    StudentInWeChat student = liaoning().following().opens();
    fault(TEMPLATE, 2, "{\"type\":\"errcode\",\"errcode\":-1}");

    student.isSubmitted();
    eventually(() -> assertThat(Surroundings.weChat().get("/__sandbox/faults").size()).isZero());
    assertThat(student.titlesInWeChat()).isEmpty();
    later(student, Duration.ofSeconds(11));

    eventually(() -> assertThat(student.titlesInWeChat()).hasSize(1));
  }

  @Test
  void triesAgainLaterWhenThereIsNoAccessToken() {
    StudentInWeChat student = liaoning().following().opens();
    Surroundings.weChat().post("/__sandbox/tokens/revocations", accountOf("liaoning"));
    fault("/cgi-bin/stable_token", 2, "{\"type\":\"http\",\"status\":502}");

    student.isSubmitted();
    eventually(() -> assertThat(inbox(student)).hasSize(1));
    for (int i = 0; i < 3; i++) {
      later(student, Duration.ofMinutes(2));
    }

    eventually(() -> assertThat(student.titlesInWeChat()).hasSize(1));
  }

  @Test
  void refreshesATokenThatWentBad() {
    StudentInWeChat first = liaoning().following().opens();
    first.isSubmitted();
    eventually(() -> assertThat(first.titlesInWeChat()).hasSize(1));
    Surroundings.weChat().post("/__sandbox/tokens/revocations", accountOf("liaoning"));
    StudentInWeChat second = liaoning().following().opens();

    second.isSubmitted();

    eventually(() -> assertThat(second.titlesInWeChat()).hasSize(1));
  }

  @Test
  void sendsTheMailWhenTheServerIsBack() {
    StudentInWeChat student = guangdong().opens();
    Surroundings.mails().goAway();

    student.isDecided("approved");
    eventually(() -> assertThat(inbox(student)).hasSize(1));
    letRest(student);
    Surroundings.mails().comeBack();
    later(student, Duration.ofSeconds(11));

    eventually(() -> assertThat(Surroundings.mails().to(student.email)).hasSize(1));
  }

  @Test
  void givesUpOnAnAddressTheServerDoesNotKnow() {
    StudentInWeChat student = guangdong().opens();
    Surroundings.mails().is(MailServer.Mood.KNOWS_NOBODY);

    student.isDecided("approved");
    eventually(() -> assertThat(inbox(student)).hasSize(1));
    letRest(student);
    Surroundings.mails().is(MailServer.Mood.FRIENDLY);
    later(student, Duration.ofHours(24));

    letRest(student);
    assertThat(Surroundings.mails().to(student.email)).isEmpty();
  }

  @Test
  void triesAgainWhenTheMailboxIsFull() {
    StudentInWeChat student = guangdong().opens();
    Surroundings.mails().is(MailServer.Mood.FULL);

    student.isDecided("approved");
    eventually(() -> assertThat(inbox(student)).hasSize(1));
    letRest(student);
    Surroundings.mails().is(MailServer.Mood.FRIENDLY);
    later(student, Duration.ofSeconds(11));

    eventually(() -> assertThat(Surroundings.mails().to(student.email)).hasSize(1));
  }

  @Test
  void repeatsAMailOnceUnderTheSameNumberWhenTheServerSaysNothing() throws Exception {
    StudentInWeChat student = guangdong().opens();
    Surroundings.mails().is(MailServer.Mood.SILENT);

    student.isDecided("approved");
    eventually(() -> assertThat(Surroundings.mails().to(student.email)).hasSize(1));
    later(student, Duration.ofSeconds(31));
    eventually(() -> assertThat(Surroundings.mails().to(student.email)).hasSize(2));
    later(student, Duration.ofHours(24));
    letRest(student);

    List<MimeMessage> mails = Surroundings.mails().to(student.email);
    Set<String> numbers = new HashSet<>();
    for (MimeMessage mail : mails) {
      numbers.add(mail.getMessageID());
    }
    assertThat(mails).hasSize(2);
    assertThat(numbers).hasSize(1);
  }

  @Test
  void waitsForANeighborThatIsAway() {
    StudentInWeChat student = liaoning().following().opens();
    Surroundings.neighbors().isAway(student.contactPath());

    student.isSubmitted();
    eventually(() -> assertThat(inbox(student)).hasSize(1));
    letRest(student);
    assertThat(student.titlesInWeChat()).isEmpty();
    Surroundings.neighbors().isBack();
    later(student, Duration.ofSeconds(11));

    eventually(() -> assertThat(student.titlesInWeChat()).hasSize(1));
  }

  @Test
  void waitsForAPhotoThatIsNotThereYet() {
    StudentInWeChat student = liaoning().opens();
    Surroundings.neighbors().forget(student.photoPath());

    student.isCompleted();
    eventually(() -> assertThat(inbox(student)).hasSize(1));
    letRest(student);
    assertThat(Surroundings.mails().to(student.email)).isEmpty();
    Surroundings.neighbors().know(student.photoPath(), StudentInWeChat.PHOTO);
    later(student, Duration.ofSeconds(11));

    eventually(() -> assertThat(Surroundings.mails().to(student.email)).hasSize(1));
  }

  @Test
  void keepsTheInboxOfWhoHasNoContactDataAnyLonger() {
    StudentInWeChat student = liaoning().opens();
    Surroundings.neighbors().forget(student.contactPath());

    student.isCompleted();

    eventually(() -> assertThat(inbox(student)).hasSize(1));
    letRest(student);
    assertThat(channelsSaid(student, "returned")).containsExactly("inbox");
  }

  /** When what is in hand has come to its end, time passes. */
  private void later(StudentInWeChat student, Duration time) {
    letRest(student);
    clock.turn(time);
  }

  private static String accountOf(String tenant) {
    return Surroundings.weChat()
        .get("/__sandbox/tenants")
        .valueStream()
        .filter(one -> one.get("tenant").asString().equals(tenant))
        .map(one -> "{\"appId\":\"%s\"}".formatted(one.get("officialAccountId").asString()))
        .findFirst()
        .orElseThrow();
  }
}
