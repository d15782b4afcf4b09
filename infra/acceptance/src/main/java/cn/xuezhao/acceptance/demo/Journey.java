package cn.xuezhao.acceptance.demo;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.Answer;
import cn.xuezhao.acceptance.people.StandardPhoto;
import cn.xuezhao.acceptance.people.Student;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** One student's way through the manual, with what goes wrong on it. */
final class Journey {

  private static final String IN_REVIEW = "PENDING_REVIEW/WAIT_FOR_REVIEW";
  private static final String TO_SUBMIT = "PENDING_PHOTO/SUBMIT_PHOTO";
  private static final String REJECTED = "REJECTED/REPLACE_PHOTO";
  private static final String REPLACED = "REJECTED/SUBMIT_PHOTO";
  private static final String APPROVED = "APPROVED/WAIT_FOR_STANDARD_PHOTO";
  private static final String TO_CONFIRM = "APPROVED/CONFIRM_STANDARD_PHOTO";
  private static final String RETURNED = "RETURNED/SAVE_STANDARD_PHOTO";

  private final Traveler traveler;
  private final Student student;
  private final Manual manual;
  private final PhotoWork photos;

  Journey(Traveler traveler) {
    this.traveler = traveler;
    this.student = traveler.student();
    this.manual = traveler.manual();
    this.photos = new PhotoWork(traveler);
  }

  void play() {
    new Arrival(traveler).play();
    firstRound(paysAndHandsIn());
    if (traveler.has(Twist.REJECTED)) {
      goesToReview(replacesRejected());
    }
    traveler.takes(Step.STANDARD_PHOTO, this::getsTheStandardPhoto);
    if (traveler.has(Twist.DISSATISFIED)) {
      goesToReview(takesAnotherPhoto());
      traveler.takes(Step.STANDARD_PHOTO, this::getsTheStandardPhoto);
    }
    if (manual.confirms()) {
      traveler.takes(Step.CONFIRM, this::confirms);
    }
    traveler.takes(Step.MESSAGES, () -> new Messages(traveler).haveArrived());
  }

  /** In the order of the manual; gives the revision to be reviewed. */
  private int paysAndHandsIn() {
    if (manual.paysFirst()) {
      pays();
      if (traveler.has(Twist.REFUNDED)) {
        traveler.takes(Step.REFUND, this::getsTheMoneyBack);
        traveler.takes(Step.OPEN_ORDER, new Arrival(traveler)::opensOrder);
        pays();
      }
      return handsIn(photos::handsInFirst);
    }
    int revision = handsIn(photos::handsInFirst);
    traveler.becomes("PENDING_PAYMENT/PAY");
    new Paying(traveler).play();
    return revision;
  }

  private void pays() {
    new Paying(traveler).play();
    traveler.becomes("PENDING_PHOTO/UPLOAD_PHOTO");
  }

  /** Before a photo is in review the student needs no reason. */
  private void getsTheMoneyBack() {
    String refunds = student.path("orders/" + traveler.orderId() + "/refunds");
    traveler.wasAccepted(student.platform().post(refunds, Map.of()));
    traveler.becomes("REFUNDED/NONE");
    traveler.scene().tally().count("refunded");
  }

  private int handsIn(IntSupplier photo) {
    allowsMessages();
    int[] revision = new int[1];
    traveler.takes(Step.SCREENING, () -> revision[0] = photo.getAsInt());
    return revision[0];
  }

  /** Every tap on 上传 and 确认 asks for one more message of each kind (G-20). */
  private void allowsMessages() {
    student.allowsMessages(traveler.region().messageTemplates());
    student.reportsAllowed(traveler.region().messageTemplates()).succeeded();
  }

  private void firstRound(int revision) {
    if (traveler.has(Twist.WITHDRAWS)) {
      traveler.scene().verdicts().leaveAlone(traveler.orderId());
      submits(revision);
      traveler.takes(Step.SUBMIT, this::withdraws);
    }
    goesToReview(revision);
  }

  private void goesToReview(int revision) {
    submits(revision);
    traveler.takes(Step.REVIEW, () -> traveler.becomes(REJECTED, APPROVED, TO_CONFIRM, RETURNED));
  }

  /** Where payment submits, this only looks; the reviewer may be faster than the look. */
  private void submits(int revision) {
    traveler.takes(
        Step.SUBMIT,
        () -> {
          String[] gone = {IN_REVIEW, REJECTED, APPROVED, TO_CONFIRM, RETURNED};
          if (!isSubmittedByPayment()) {
            traveler.becomes(TO_SUBMIT, REPLACED);
            allowsMessages();
            traveler.wasAccepted(student.submits(traveler.orderId(), revision));
          }
          traveler.becomes(gone);
        });
  }

  private boolean isSubmittedByPayment() {
    return !manual.paysFirst() && !traveler.state().equals(REPLACED);
  }

  private void withdraws() {
    String taskId =
        new Patience(traveler.scene().options().patience())
            .until(
                "the review knows the photo",
                () -> {
                  Answer progress = student.reviewProgress(traveler.orderId());
                  return progress.status() == 200
                      ? Optional.of(progress.text("/taskId"))
                      : Optional.empty();
                },
                traveler::state);
    traveler.wasAccepted(student.withdraws(taskId));
    traveler.becomes(TO_SUBMIT);
    traveler.scene().verdicts().letGo(traveler.orderId());
    traveler.scene().tally().count("withdrawn from review");
  }

  private int replacesRejected() {
    traveler.becomes(REJECTED);
    String reasons =
        student.looksAt(traveler.orderId()).succeeded().json().at("/rejection").toString();
    String reason = photos.faultSeen();
    assertThat(reasons).as("the reason is told").contains(reason);
    traveler.scene().tally().count("rejected: " + reason);
    int revision = handsIn(photos::handsInGood);
    traveler.becomes(REPLACED);
    return revision;
  }

  private int takesAnotherPhoto() {
    traveler.wasAccepted(student.recaptures(traveler.orderId()));
    traveler.becomes("PENDING_PHOTO/UPLOAD_PHOTO", "PENDING_PHOTO/REPLACE_PHOTO");
    traveler.scene().tally().count("recaptured, dissatisfied");
    int revision = handsIn(photos::handsInGood);
    traveler.becomes(TO_SUBMIT);
    return revision;
  }

  private void getsTheStandardPhoto() {
    traveler.becomes(manual.confirms() ? TO_CONFIRM : RETURNED);
    byte[] photo = student.standardPhoto(traveler.orderId()).succeeded().bytes();
    StandardPhoto.of(photo).meetsTheStandard(manual.background());
    traveler.scene().history().returned(manual.tenant(), traveler.orderId(), photo);
    traveler.scene().tally().count("standard photo as the standard wants it");
  }

  private void confirms() {
    traveler.wasAccepted(student.confirms(traveler.orderId()));
    traveler.becomes(RETURNED);
  }
}
