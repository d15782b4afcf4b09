package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.order.ledger.PaymentReceipt;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.lifecycle.Promise.CountedIn;
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
          new Promise(3, CountedIn.CALENDAR_DAYS),
          2,
          null);

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
          new Promise(2, CountedIn.WORKING_DAYS),
          2,
          new Workflow.Confirmation(
              Duration.ofHours(72).toSeconds(), Duration.ofHours(24).toSeconds()));

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
            refunding().hearOfRefund("R" + FIRST_NUMBER, new RefundAnswer.Done(CLOSES), CLOSES))
        .flatMap(change -> change.events().stream())
        .toList();
  }

  public static Photo.Upload photo(int revision) {
    return new Photo.Upload(revision, sha(revision), 0, NOW);
  }

  public static Photo.Upload badPhoto(int revision) {
    return new Photo.Upload(revision, sha(revision), 2, NOW);
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

  private static String sha(int revision) {
    return "%064x".formatted(revision);
  }
}
