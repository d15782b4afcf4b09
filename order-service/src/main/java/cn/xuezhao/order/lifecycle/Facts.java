package cn.xuezhao.order.lifecycle;

import cn.xuezhao.order.ledger.PaymentReceipt;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundReason;
import cn.xuezhao.order.timeline.Fact;
import cn.xuezhao.order.timeline.What;
import java.time.Instant;
import java.util.List;

/** How the facts of an order are told in its timeline. */
final class Facts {

  private static final String AMOUNT = "amountInFen";
  private static final String BY = "by";
  private static final String REASON = "reason";
  private static final String REFUND = "refund";
  private static final String REVISION = "revision";
  private static final String ROUND = "round";

  private Facts() {}

  static Fact paid(PaymentReceipt receipt) {
    return Fact.of(What.PAID, receipt.paidAt())
        .with(AMOUNT, receipt.amountInFen())
        .with(BY, Payer.STUDENT.word());
  }

  static Fact paidByInstitution(Instant at) {
    return Fact.of(What.PAID, at).with(BY, Payer.INSTITUTION.word());
  }

  static Fact uploaded(Photo.Upload upload) {
    return Fact.of(What.PHOTO_UPLOADED, upload.uploadedAt()).with(REVISION, upload.revision());
  }

  static Fact submitted(Review review) {
    return Fact.of(What.SUBMITTED, review.submittedAt())
        .with(ROUND, review.round())
        .with(REVISION, review.photo().revision());
  }

  static Fact withdrawn(int round, Instant at) {
    return Fact.of(What.WITHDRAWN, at).with(ROUND, round);
  }

  static Fact approved(int round, Instant at) {
    return Fact.of(What.APPROVED, at).with(ROUND, round);
  }

  static Fact rejected(Review.Verdict verdict, List<String> reasons) {
    return Fact.of(What.REJECTED, verdict.at()).with(ROUND, verdict.round()).because(reasons);
  }

  static Fact standardized(StandardPhoto photo) {
    return Fact.of(What.STANDARDIZED, photo.readyAt()).with(REVISION, photo.revision());
  }

  static Fact confirmed(OrderState.Completed completed) {
    return Fact.of(What.CONFIRMED, completed.completedAt())
        .with(BY, Words.of(completed.confirmedBy()));
  }

  static Fact uploadedOnward(String standardPhotoId, Instant at) {
    return Fact.of(What.UPLOADED_ONWARD, at).with("standardPhotoId", standardPhotoId);
  }

  static Fact handedOff(String handoffId, Instant at) {
    return Fact.of(What.HANDED_OFF, at).with("handoffId", handoffId);
  }

  static Fact told(String channel, String template, Instant at) {
    return Fact.of(What.MESSAGE_SENT, at).with("channel", channel).with("message", template);
  }

  static Fact reminded(Reminder reminder) {
    return Fact.of(What.REMINDED, reminder.at()).with("about", reminder.about().word());
  }

  static Fact closed(OrderState.Closed closed) {
    return Fact.of(What.CLOSED, closed.closedAt()).with(REASON, Words.of(closed.reason()));
  }

  static Fact proposed(RefundProposal proposal) {
    return Fact.of(What.REFUND_PROPOSED, proposal.proposedAt())
        .with(BY, proposal.by().name())
        .with(REASON, proposal.reason());
  }

  static Fact answered(What answer, StaffMember by, Instant at) {
    return Fact.of(answer, at).with(BY, by.name());
  }

  static Fact refundStarted(PaymentReceipt receipt, RefundReason reason, Instant at) {
    return Fact.of(What.REFUND_STARTED, at)
        .with(AMOUNT, receipt.amountInFen())
        .with(REASON, reason.word());
  }

  static Fact refund(What what, Refund refund, Instant at) {
    return Fact.of(what, at).with(AMOUNT, refund.amountInFen()).with(REFUND, refund.outRefundNo());
  }
}
