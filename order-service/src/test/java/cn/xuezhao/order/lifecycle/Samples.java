package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.order.ledger.PaymentReceipt;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.lifecycle.Workflow.Recapture;
import cn.xuezhao.order.lifecycle.Workflow.Step;
import cn.xuezhao.order.lifecycle.Workflow.SubmitOn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Orders in every state, made by replaying commands: batch 0G1XC and a student of it. */
public final class Samples {

  public static final String ORDER = "ord_5kq3vz8n2m7txw4c9hj6rbdy1a";
  public static final String STUDENT = "std_1m7zq9x4k2t8wv5n3c6hbjr0py";
  public static final String FIRST_NUMBER = "5kq3vz8n2m7txw4c9hj6rbdy1a-1";

  /** 11.26 00:00:00 in Shanghai. */
  public static final Instant OPENS = Instant.parse("2024-11-25T16:00:00Z");

  /** 12.02 24:00:00 in Shanghai. */
  public static final Instant CLOSES = Instant.parse("2024-12-02T16:00:00Z");

  /** Tuesday, 10:00 in Shanghai. */
  public static final Instant NOW = Instant.parse("2024-11-26T02:00:00Z");

  /** When both provinces stop taking photos: two working days after the batch. */
  public static final Instant HAND_IN_ENDS = Instant.parse("2024-12-04T16:00:00Z");

  /** Seven working days after the batch, in the afternoon. */
  public static final Instant HANDED_OFF = Instant.parse("2024-12-11T07:00:00Z");

  public static final Terms STUDENT_PAYS = terms(Payer.STUDENT);
  public static final Terms SCHOOL_PAYS = terms(Payer.INSTITUTION);

  /** Photo, then money; the money submits; nobody confirms. */
  public static final Workflow LIAONING =
      new Workflow(
          1,
          List.of(
              Step.VERIFY,
              Step.CONFIRM_INFO,
              Step.PHOTO,
              Step.PAY,
              Step.REVIEW,
              Step.STANDARDIZE,
              Step.RETURN),
          SubmitOn.PAYMENT,
          true,
          Duration.ofMinutes(30).toSeconds(),
          new Promise(3, null),
          2,
          List.of(Recapture.AFTER_REJECTION),
          null,
          null,
          null,
          180);

  /** Money, then photo; the student submits and confirms. */
  public static final Workflow GUANGDONG =
      new Workflow(
          1,
          List.of(
              Step.VERIFY,
              Step.CONFIRM_INFO,
              Step.PAY,
              Step.PHOTO,
              Step.REVIEW,
              Step.STANDARDIZE,
              Step.CONFIRM,
              Step.RETURN),
          SubmitOn.STUDENT_CONFIRMATION,
          false,
          Duration.ofMinutes(30).toSeconds(),
          new Promise(2, new Promise.Hours("09:00", "17:00")),
          2,
          List.of(Recapture.AFTER_REJECTION, Recapture.WHEN_DISSATISFIED),
          new Workflow.Confirmation(
              Duration.ofHours(72).toSeconds(),
              Duration.ofHours(24).toSeconds(),
              List.of(Duration.ofHours(24).toSeconds(), Duration.ofHours(2).toSeconds())),
          Duration.ofHours(24).toSeconds(),
          new OnwardPromises(2, 2, 7),
          180);

  /** The two who give money back. */
  public static final StaffMember OPERATOR = new StaffMember("id-of-op", "op");

  public static final StaffMember COLLEAGUE = new StaffMember("id-of-fin", "fin");

  private Samples() {}

  public static Change<Order> opening(Workflow workflow, Terms terms) {
    return Order.open(ORDER, new Opening("enr_1", STUDENT, NOW), terms, workflow);
  }

  public static Order opened(Workflow workflow) {
    return opening(workflow, STUDENT_PAYS).next();
  }

  public static Order withPhoto(Workflow workflow) {
    return opened(workflow).upload(photo(1), NOW).next();
  }

  public static Order paying(Workflow workflow) {
    return withPhoto(workflow).startPayment(NOW).next().offerPayment(FIRST_NUMBER, "wx1").next();
  }

  /** Paid with a photo: under review in Liaoning, waiting for the student's word in Guangdong. */
  public static Order paid(Workflow workflow) {
    return paying(workflow).receive(receipt(), NOW).next();
  }

  /** Paid by an attempt that had been closed here, while a second one could still be paid. */
  public static Order revived() {
    return paying(LIAONING)
        .hear(FIRST_NUMBER, new Trade.Closed(), NOW)
        .next()
        .startPayment(NOW)
        .next()
        .receive(receipt(), NOW)
        .next();
  }

  public static Order underReview() {
    return paid(LIAONING);
  }

  public static Order rejected() {
    return underReview().reject(verdict(underReview()), List.of("background")).next();
  }

  public static Order standardizing() {
    return underReview().approve(verdict(underReview())).next();
  }

  public static Order completed() {
    return standardizing().standardize(standardPhoto(1), NOW).next();
  }

  public static Order awaitingConfirmation() {
    Order submitted = paid(GUANGDONG).submit(1, NOW).next();
    return submitted.approve(verdict(submitted)).next().standardize(standardPhoto(1), NOW).next();
  }

  /** Paid first, as Guangdong does it; no photo yet. */
  public static Order paidWithoutPhoto() {
    Order paying = opened(GUANGDONG).startPayment(NOW).next();
    return paying.offerPayment(FIRST_NUMBER, "wx1").next().receive(receipt(), NOW).next();
  }

  public static Order schoolPays(Workflow workflow) {
    return opening(workflow, SCHOOL_PAYS).next();
  }

  public static Order submitted(Workflow workflow) {
    Order paid = paid(workflow);
    return workflow == LIAONING ? paid : paid.submit(1, NOW).next();
  }

  public static Order withdrawn(Workflow workflow) {
    return submitted(workflow).withdraw(1, NOW).next();
  }

  /** 重新采集 while the standard photo waits for its confirmation. */
  public static Order recaptured() {
    return awaitingConfirmation().recapture(NOW).next();
  }

  public static Order withProposal(Order order) {
    return proposing(order).next();
  }

  public static Change<Order> proposing(Order order) {
    return order.proposeRefund(new RefundProposal(OPERATOR, "ill", NOW));
  }

  public static Order refundedToStudent() {
    return paidWithoutPhoto()
        .refund(NOW)
        .next()
        .hearOfRefund("R" + FIRST_NUMBER, new RefundAnswer.Done(NOW), NOW)
        .next();
  }

  public static Order handedOff() {
    return completed().handOff("hof_1", HANDED_OFF).next();
  }

  public static Order archived() {
    return handedOff().elapse(HANDED_OFF.plus(Duration.ofDays(180))).next();
  }

  public static Order closed() {
    return opened(LIAONING).elapse(CLOSES).next();
  }

  public static Order refunding() {
    return paying(LIAONING).receive(receiptOf(FIRST_NUMBER, CLOSES), CLOSES).next();
  }

  public static Order refunded() {
    return refunding()
        .hearOfRefund("R" + FIRST_NUMBER, new RefundAnswer.Done(CLOSES), CLOSES)
        .next();
  }

  /** What the commands of this class say, with every word that is on the wire. */
  public static List<DomainEvent> everyEvent() {
    return Stream.of(
            opening(LIAONING, STUDENT_PAYS),
            opening(LIAONING, SCHOOL_PAYS),
            paying(LIAONING).receive(receipt(), NOW),
            standardizing().standardize(standardPhoto(1), NOW),
            awaitingConfirmation().confirm(NOW),
            awaitingConfirmation().elapse(CLOSES.plusSeconds(1)),
            opened(LIAONING).elapse(CLOSES),
            schoolPays(LIAONING).elapse(HAND_IN_ENDS),
            paidWithoutPhoto().elapse(CLOSES.minus(Duration.ofHours(24))),
            awaitingConfirmation().elapse(NOW.plus(Duration.ofHours(48))),
            handedOff().elapse(HANDED_OFF.plus(Duration.ofDays(180))),
            backFrom(paidWithoutPhoto().refund(NOW)),
            backFrom(rejected().elapse(HAND_IN_ENDS)),
            backFrom(withProposal(withdrawn(LIAONING)).approveRefund(COLLEAGUE, 0, NOW)),
            refunding().hearOfRefund("R" + FIRST_NUMBER, new RefundAnswer.Done(CLOSES), CLOSES))
        .flatMap(change -> change.events().stream())
        .toList();
  }

  private static Change<Order> backFrom(Change<Order> refunding) {
    return refunding.next().hearOfRefund("R" + FIRST_NUMBER, new RefundAnswer.Done(CLOSES), CLOSES);
  }

  public static Photo.Upload photo(int revision) {
    return new Photo.Upload(revision, sha(revision), standardSha(revision), 0, NOW);
  }

  public static Photo.Upload badPhoto(int revision) {
    return new Photo.Upload(revision, sha(revision), standardSha(revision), 2, NOW);
  }

  public static PaymentReceipt receipt() {
    return receiptOf(FIRST_NUMBER, NOW);
  }

  public static PaymentReceipt secondReceipt() {
    return receiptOf(FIRST_NUMBER.replace("-1", "-2"), NOW);
  }

  public static PaymentReceipt receiptOf(String number, Instant paidAt) {
    return new PaymentReceipt(number, "4200" + number.hashCode(), 2000, paidAt);
  }

  /** A verdict on what is under review now. */
  public static Review.Verdict verdict(Order order) {
    Review review = ((OrderState.HandedIn) order.state()).review();
    return new Review.Verdict(
        review.round(), review.photo().revision(), review.photo().sha256(), NOW);
  }

  public static StandardPhoto standardPhoto(int revision) {
    return new StandardPhoto("pho:" + ORDER + ":" + revision, revision, NOW);
  }

  private static Terms terms(Payer payer) {
    return new Terms("bat_1", "辽宁科技学院24毕业", 2000, payer, OPENS, CLOSES);
  }

  private static String standardSha(int revision) {
    return sha(1_000 + revision);
  }

  private static String sha(int revision) {
    return "%064x".formatted(revision);
  }
}
