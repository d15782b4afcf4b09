package cn.xuezhao.order.lifecycle;

import java.time.Instant;
import java.util.List;
import org.springframework.data.annotation.TypeAlias;

/** How far an order has come. What exists only from some point on exists only in those states. */
public sealed interface OrderState {

  /** Money and photo come in either order; the workflow says which the student is asked for. */
  @TypeAlias("collecting")
  record Collecting(Payment payment, Photo photo) implements OrderState {}

  /** Paid for and handed in at least once. */
  sealed interface HandedIn extends OrderState {

    Payment.Settled payment();

    Review review();
  }

  /**
   * 待审核.
   *
   * @param later a photo uploaded meanwhile: the draft, should this one be rejected. The student
   *     may know of the rejection before we do
   */
  @TypeAlias("under-review")
  record UnderReview(Payment.Settled payment, Review review, Photo later) implements HandedIn {

    UnderReview withLater(Photo photo) {
      return new UnderReview(payment, review, photo);
    }

    Standardizing approved(Instant at) {
      return new Standardizing(payment, review, at);
    }

    Rejected rejected(List<String> reasons, Instant at) {
      return new Rejected(payment, review, reasons, at, later);
    }

    Collecting withdrawn() {
      return new Collecting(payment, later instanceof Photo.Missing ? review.photo() : later);
    }
  }

  /**
   * 已驳回 (L-19, G-28).
   *
   * @param reasons codes of the centre's list
   * @param draft the next photo; it waits for 确认修改 (L-21)
   */
  @TypeAlias("rejected")
  record Rejected(
      Payment.Settled payment, Review review, List<String> reasons, Instant rejectedAt, Photo draft)
      implements HandedIn {

    public Rejected {
      reasons = List.copyOf(reasons);
    }

    Rejected withDraft(Photo next) {
      return new Rejected(payment, review, reasons, rejectedAt, next);
    }
  }

  /** 已审核. */
  sealed interface Approved extends HandedIn {

    Instant approvedAt();

    /** The student is asked. */
    default AwaitingConfirmation awaiting(StandardPhoto photo, Instant confirmBy) {
      return new AwaitingConfirmation(payment(), review(), approvedAt(), photo, confirmBy);
    }
  }

  /** 标准照片制作 (G-24). */
  @TypeAlias("standardizing")
  record Standardizing(Payment.Settled payment, Review review, Instant approvedAt)
      implements Approved {}

  /** The standard photo is there. */
  sealed interface Standardized extends Approved {

    StandardPhoto standard();
  }

  /** 标准照片确认 (G-26); after {@code confirmBy} silence is consent (G-27). */
  @TypeAlias("awaiting-confirmation")
  record AwaitingConfirmation(
      Payment.Settled payment,
      Review review,
      Instant approvedAt,
      StandardPhoto standard,
      Instant confirmBy)
      implements Standardized {

    Collecting recaptured() {
      return new Collecting(payment, new Photo.Discarded(review.photo().revision()));
    }
  }

  /** 已回传 (L-25). */
  @TypeAlias("completed")
  record Completed(
      Payment.Settled payment,
      Review review,
      Instant approvedAt,
      StandardPhoto standard,
      ConfirmedBy confirmedBy,
      Instant completedAt)
      implements Standardized {

    static Completed of(Approved approved, StandardPhoto photo, ConfirmedBy by, Instant now) {
      return new Completed(
          approved.payment(), approved.review(), approved.approvedAt(), photo, by, now);
    }
  }

  /** Handed off, and everything about the photo deleted; the payment facts stay. */
  @TypeAlias("archived")
  record Archived(Payment.Settled payment, Instant completedAt, Instant endedAt)
      implements OrderState {}

  /** Over without a photo. */
  @TypeAlias("closed")
  record Closed(CloseReason reason, Instant closedAt) implements OrderState {}

  /** The money is on its way back; the ledger's refund of that number carries it. */
  @TypeAlias("refunding")
  record Refunding(String refundNumber) implements OrderState {}

  /** The money is back. */
  @TypeAlias("refunded")
  record Refunded(String refundNumber, Instant refundedAt) implements OrderState {}

  /** What completed an order. */
  enum ConfirmedBy {
    STUDENT,
    DEADLINE,
    POLICY
  }

  /** Why an order ended without a photo. */
  enum CloseReason {
    UNPAID_AT_BATCH_END,
    /** The school pays, and the time to hand in ended without an approved photo. */
    NOT_APPROVED_IN_TIME
  }
}
