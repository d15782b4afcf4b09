package cn.xuezhao.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.domain.NotYetKnown;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Who is told what, and by which channel, when nothing goes wrong but the order of events. */
class TellingStudentsTests extends NotificationApi {

  @Test
  void reachesLiaoningOnEveryChannelWhenThePhotoIsReturned() throws Exception {
    StudentInWeChat student = liaoning().following().allowing("MP-PHOTO-RETURNED", 1).opens();

    student.isCompleted();

    eventually(
        () -> {
          assertThat(student.titlesInWeChat()).containsExactlyInAnyOrder("照片审核结果通知", "照片已回传");
          assertThat(Surroundings.mails().to(student.email)).hasSize(1);
          assertThat(channelsSaid(student, "returned"))
              .containsExactly("email", "inbox", "mini-program", "official-account");
        });
    carriesThePhoto(Surroundings.mails().to(student.email).getFirst());
    JsonNode card =
        student.weChat().stream()
            .filter(message -> message.get("account").asString().equals("OFFICIAL_ACCOUNT"))
            .findFirst()
            .orElseThrow();
    assertThat(card.get("lines").valueStream().map(line -> line.get("value").asString()))
        .contains("辽宁科技学院24毕业", "王小明", "已回传");
    assertThat(card.get("opens").asString())
        .isEqualTo("pages-sub/order/detail?id=" + student.orderId);
  }

  private static void carriesThePhoto(MimeMessage mail) throws Exception {
    assertThat(mail.getSubject()).isEqualTo("照片已回传");
    assertThat(mail.getFrom()[0].toString()).contains("no-reply@liaoning.xuezhao.example");
    Multipart parts = (Multipart) mail.getContent();
    assertThat(parts.getBodyPart(0).getContent().toString()).contains("王小明同学：", "已于20");
    BodyPart photo = parts.getBodyPart(1);
    assertThat(photo.getContentType()).startsWith("image/jpeg");
    assertThat(photo.getFileName()).isEqualTo("2024000001.jpg");
    assertThat(photo.getInputStream().readAllBytes()).isEqualTo(StudentInWeChat.PHOTO);
  }

  @Test
  void sendsAMailToWhoDoesNotFollow() throws Exception {
    StudentInWeChat student = liaoning().opens();

    student.isSubmitted();

    eventually(
        () -> assertThat(channelsSaid(student, "submitted")).containsExactly("email", "inbox"));
    MimeMessage mail = Surroundings.mails().to(student.email).getFirst();
    assertThat(mail.getSubject()).isEqualTo("照片待审核");
    assertThat(mail.getContent().toString()).contains("最迟2026年11月29日");
    assertThat(student.weChat()).isEmpty();
  }

  @Test
  void sendsNoMailToWhoFollows() {
    StudentInWeChat student = liaoning().following().opens();

    student.isSubmitted();

    eventually(
        () ->
            assertThat(channelsSaid(student, "submitted"))
                .containsExactly("inbox", "official-account"));
    assertThat(Surroundings.mails().to(student.email)).isEmpty();
  }

  @Test
  void tellsARejectionWithItsReasonsOnEveryChannel() throws Exception {
    StudentInWeChat student = liaoning().following().allowing("MP-REVIEW-RESULT", 1).opens();

    student.isDecided(
        "rejected", "background-uneven", "hair-covers-brows", "light-uneven", "glasses-glare");

    eventually(() -> assertThat(channelsSaid(student, "rejected")).hasSize(4));
    assertThat(student.weChat().toString()).contains("审核不通过", "背景不均匀、头发遮挡眉眼、光线不均匀…");
    assertThat(Surroundings.mails().to(student.email).getFirst().getContent().toString())
        .contains("背景不均匀、头发遮挡眉眼、光线不均匀、镜片反光", "确认修改");
  }

  @Test
  void reachesGuangdongBySubscribeMessage() {
    StudentInWeChat student = guangdong().allowing("MP-REVIEW-RESULT", 1).opens();

    student.isDecided("approved");

    eventually(() -> assertThat(student.titlesInWeChat()).containsExactly("照片审核结果提醒"));
    assertThat(student.weChat().getFirst().at("/lines/2/value").asString())
        .as("decidedAt in China")
        .isEqualTo("2026-11-27 10:31:05");
  }

  /** G-25: 姓名, 审核状态, 审核时间, 备注; G-28: the rejection's 备注 is its reason. */
  @Test
  void tellsTheResultInTheFourFieldsOfTheManual() {
    StudentInWeChat student = guangdong().allowing("MP-REVIEW-RESULT", 1).opens();

    student.isDecided("rejected", "background-uneven", "hair-covers-brows");

    eventually(() -> assertThat(student.weChat()).hasSize(1));
    assertThat(lines(student))
        .containsExactly("姓名：王小明", "审核状态：审核不通过", "审核时间：2026-11-27 10:31:05", "备注：背景不均匀、头发遮挡眉眼");
    assertThat(student.weChat().getFirst().get("opens").asString())
        .isEqualTo("pages-sub/order/reasons?id=" + student.orderId);
  }

  /** G-20, G-7: 照片上传提醒 has two meanings. */
  @Test
  void remindsOfAMissingPhotoAndTellsOfTheUploadOnwardByTheSameTemplate() {
    StudentInWeChat student = guangdong().allowing("MP-UPLOAD-REMINDER", 2).opens();

    student.isReminded("photo-missing");
    eventually(() -> assertThat(student.weChat()).hasSize(1));
    assertThat(lines(student))
        .as("12.02 24:00 is over after 23:59")
        .contains("时间：2099-12-02 23:59", "温馨提示：采集即将截止，请尽快上传照片");
    student.isUploadedOnward();
    eventually(() -> assertThat(student.weChat()).hasSize(2));

    assertThat(lines(student)).contains("时间：2026-11-29 10:31:05", "温馨提示：照片已上传图像采集平台");
    assertThat(student.titlesInWeChat()).containsOnly("照片上传提醒");
    assertThat(student.weChat())
        .extracting(message -> message.get("opens").asString())
        .containsOnly("pages-sub/order/detail?id=" + student.orderId);
  }

  /** G-26, G-27: before the standard photo confirms itself. */
  @Test
  void remindsOfTheConfirmation() {
    StudentInWeChat student = guangdong().allowing("MP-REVIEW-RESULT", 1).opens();

    student.isReminded("confirmation-due");

    eventually(() -> assertThat(student.weChat()).hasSize(1));
    assertThat(lines(student)).contains("审核状态：待确认", "备注：2099-12-02 23:59前请确认");
    assertThat(student.weChat().getFirst().get("opens").asString())
        .isEqualTo("pages-sub/order/standard?id=" + student.orderId);
  }

  /** G-20: "before the batch ends" is no good news after it. */
  @Test
  void leavesOutAReminderThatComesTooLate() {
    StudentInWeChat student = guangdong().opens();
    clock.turnTo(Instant.parse("2099-12-02T16:00:00Z"));

    student.isReminded("photo-missing");

    assertThat(inbox(student)).isEmpty();
  }

  /** G-31; a reminder of something unheard of is nobody's business here. */
  @Test
  void notesAWithdrawalInTheInboxAndIgnoresAnUnknownReminder() {
    StudentInWeChat student = guangdong().opens();

    student.isWithdrawn();
    student.isReminded("from-the-future");

    assertThat(inbox(student))
        .extracting(entry -> entry.get("title").asString())
        .containsExactly("照片已退出审核");
  }

  private static List<String> lines(StudentInWeChat student) {
    return student
        .weChat()
        .getFirst()
        .get("lines")
        .valueStream()
        .map(line -> line.get("label").asString() + "：" + line.get("value").asString())
        .toList();
  }

  @Test
  void sendsAMailToWhoRefusedTheSubscribeMessage() {
    StudentInWeChat student = guangdong().opens();

    student.isDecided("approved");

    eventually(
        () -> assertThat(channelsSaid(student, "approved")).containsExactly("email", "inbox"));
  }

  @Test
  void hasTheInboxForWhoCannotBeReached() {
    StudentInWeChat student = guangdong().withoutEmail().opens();

    student.isDecided("approved");
    student.isClosed("unpaid-at-batch-end");

    eventually(() -> assertThat(inbox(student)).hasSize(2));
    assertThat(channelsSaid(student, "approved")).containsExactly("inbox");
  }

  @Test
  void asksTheOwnerOnceWhenTheOrderIsNotKnownYet() {
    StudentInWeChat student = liaoning().following().knownToTheOwner();

    student.isCompleted();
    student.isDecided("approved");
    student.isSubmitted();
    student.opens();

    eventually(() -> assertThat(inbox(student)).hasSize(3));
    assertThat(Surroundings.neighbors().timesAsked(student.orderPath())).isEqualTo(1);
  }

  @Test
  void waitsForAnOrderNobodyKnows() {
    StudentInWeChat student = liaoning();

    assertThatThrownBy(student::isCompleted).isInstanceOf(NotYetKnown.class);
    student.opens();
    student.isCompleted();

    eventually(() -> assertThat(inbox(student)).hasSize(1));
  }

  @Test
  void tellsOnceHoweverOftenTheEventComes() {
    StudentInWeChat student = liaoning().following().opens().opens();

    student.isSubmitted();
    eventually(() -> assertThat(student.titlesInWeChat()).hasSize(1));
    student.isSubmitted();
    student.isSubmitted();

    assertThat(inbox(student)).hasSize(1);
    assertThat(channelsSaid(student, "submitted")).hasSize(2);
    assertThat(student.titlesInWeChat()).hasSize(1);
  }

  @Test
  void saysNothingAboutASchoolsPaymentAndNothingTwiceAboutARefund() {
    StudentInWeChat student = liaoning().opens();

    events.deliver(
        "liaoning",
        "order.paid",
        student.orderId,
        2,
        "{\"orderId\":\"%s\",\"payer\":\"institution\",\"amountInFen\":0}"
            .formatted(student.orderId));
    student.isClosed("refunded");
    student.isDecided("from-the-future");
    student.isStandardized();

    assertThat(inbox(student)).isEmpty();
  }

  /** L-16, L-23, L-26, G-20, G-24, G-25, G-26, G-28: the sandbox refuses what WeChat would. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("everyOccasion")
  void keepsWeChatsRulesOnEveryOccasion(
      String tenant, String occasion, Consumer<StudentInWeChat> happens) {
    StudentInWeChat student =
        new StudentInWeChat(tenant, events)
            .following()
            .allowing("MP-REVIEW-RESULT", 1)
            .allowing("MP-PHOTO-RETURNED", 1)
            .allowing("MP-UPLOAD-REMINDER", 1)
            .opens();

    happens.accept(student);

    eventually(
        () ->
            assertThat(channelsSaid(student, occasion))
                .containsAnyOf("official-account", "mini-program"));
  }

  static Stream<Arguments> everyOccasion() {
    Consumer<StudentInWeChat> approved = student -> student.isDecided("approved");
    Consumer<StudentInWeChat> rejected =
        student -> student.isDecided("rejected", "teeth-visible", "unheard-of");
    Consumer<StudentInWeChat> photoMissing = student -> student.isReminded("photo-missing");
    Consumer<StudentInWeChat> confirmationDue = student -> student.isReminded("confirmation-due");
    Consumer<StudentInWeChat> closed = student -> student.isClosed("unpaid-at-batch-end");
    return Stream.of(
        Arguments.of("liaoning", "photo-missing", photoMissing),
        Arguments.of("liaoning", "closed", closed),
        Arguments.of("guangdong", "photo-missing", photoMissing),
        Arguments.of("guangdong", "confirmation-due", confirmationDue),
        Arguments.of(
            "guangdong",
            "uploaded-onward",
            (Consumer<StudentInWeChat>) StudentInWeChat::isUploadedOnward),
        Arguments.of(
            "liaoning", "submitted", (Consumer<StudentInWeChat>) StudentInWeChat::isSubmitted),
        Arguments.of("liaoning", "approved", approved),
        Arguments.of("liaoning", "rejected", rejected),
        Arguments.of(
            "liaoning", "returned", (Consumer<StudentInWeChat>) StudentInWeChat::isCompleted),
        Arguments.of(
            "liaoning", "refunded", (Consumer<StudentInWeChat>) StudentInWeChat::isRefunded),
        Arguments.of("guangdong", "approved", approved),
        Arguments.of("guangdong", "rejected", rejected),
        Arguments.of(
            "guangdong",
            "standardized",
            (Consumer<StudentInWeChat>) StudentInWeChat::isStandardized),
        Arguments.of(
            "guangdong", "returned", (Consumer<StudentInWeChat>) StudentInWeChat::isCompleted),
        Arguments.of(
            "guangdong", "refunded", (Consumer<StudentInWeChat>) StudentInWeChat::isRefunded));
  }
}
