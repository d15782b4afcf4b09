package cn.xuezhao.order.progress;

import cn.xuezhao.order.ledger.Attempt;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundState;
import cn.xuezhao.order.lifecycle.Offers;
import cn.xuezhao.order.lifecycle.Order;
import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.HandedIn;
import cn.xuezhao.order.lifecycle.OrderState.Rejected;
import cn.xuezhao.order.lifecycle.Payment;
import cn.xuezhao.order.lifecycle.Photo;
import cn.xuezhao.order.lifecycle.PublicStatus;
import cn.xuezhao.order.lifecycle.Timeouts;
import cn.xuezhao.order.timeline.What;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as its student sees it.
 *
 * @param amountInFen what the student pays; 0 when the school does
 * @param closesAt end of the batch's window
 * @param paymentDeadline until when the attempt under way can be paid, or without one the order,
 *     while it can; after an attempt another one can be started up to {@code closesAt}
 * @param paidAt when the first money for it came, or when the school took it over
 * @param dueAt until when the result of the review was promised, once the photo was handed in
 * @param handInBy until when a photo can be handed in or replaced, while one is awaited
 * @param standardPhotoDueAt until when it was promised, once the photo was approved (G-7)
 * @param platformUploadDueAt until when the upload onward was promised, likewise
 * @param handoffDueAt until when the hand-off to CHSI was promised, likewise (G-8)
 * @param deleteAt when photo and data are deleted, once they were handed off
 * @param recaptureUntil until when another photo can be asked for instead of this one (G-23)
 * @param refundable the student can have the money back
 * @param confirmBy after this the standard photo counts as confirmed, while it does not yet
 * @param rejection why the last photo was rejected, until another one is handed in
 */
public record OrderView(
    String orderId,
    String enrollmentId,
    String batchId,
    String batchName,
    Instant openedAt,
    PublicStatus publicStatus,
    NextStep nextStep,
    long amountInFen,
    @Schema(allowableValues = {"student", "institution"}) String payer,
    Instant closesAt,
    @Nullable Instant paymentDeadline,
    @Nullable Instant paidAt,
    @Nullable PhotoView photo,
    @Nullable Instant dueAt,
    @Nullable Instant handInBy,
    @Nullable Instant confirmBy,
    @Nullable Instant standardPhotoDueAt,
    @Nullable Instant platformUploadDueAt,
    @Nullable Instant handoffDueAt,
    @Nullable Instant deleteAt,
    @Nullable Instant recaptureUntil,
    boolean refundable,
    @Nullable Rejection rejection,
    List<RefundView> refunds,
    List<CollectionProgress.Step> progress) {

  /**
   * The newest photo.
   *
   * @param accepted false when the screening found what the centre does not let pass
   */
  record PhotoView(int revision, boolean accepted) {}

  /**
   * @param reasons codes of the centre's list of reasons
   */
  record Rejection(List<String> reasons, Instant rejectedAt) {}

  /**
   * @param refundedAt absent while the money is on its way
   */
  record RefundView(
      long amountInFen,
      @Schema(
              allowableValues = {
                "paid-twice",
                "paid-too-late",
                "requested-by-student",
                "not-approved-in-time",
                "decided-by-operator"
              })
          String reason,
      @Nullable Instant refundedAt) {}

  public static OrderView of(Order order) {
    Onward onward = Onward.of(order);
    Offers offers = Offers.of(order);
    return new OrderView(
        order.id(),
        order.opening().enrollmentId(),
        order.terms().batchId(),
        order.terms().batchName(),
        order.opening().at(),
        PublicStatus.of(order),
        NextStep.of(order),
        order.terms().amountInFen(),
        order.terms().payer().word(),
        order.terms().closesAt(),
        paymentDeadline(order),
        order.timeline().firstOf(What.PAID).orElse(null),
        photo(order),
        order.state() instanceof HandedIn handedIn ? handedIn.review().dueAt() : null,
        Timeouts.handInBy(order),
        order.state() instanceof AwaitingConfirmation waiting ? waiting.confirmBy() : null,
        onward.standardPhotoDueAt(),
        onward.platformUploadDueAt(),
        onward.handoffDueAt(),
        Timeouts.deleteAt(order),
        offers.recaptureUntil(),
        offers.refund(),
        rejection(order),
        order.ledger().refunds().stream().map(OrderView::refund).toList(),
        CollectionProgress.of(order));
  }

  private static @Nullable Instant paymentDeadline(Order order) {
    if (order.state() instanceof Collecting(Payment.Due _, Photo _)) {
      Instant end = order.terms().closesAt();
      return order.ledger().pending().map(Attempt::expiresAt).orElse(end);
    }
    return null;
  }

  private static @Nullable PhotoView photo(Order order) {
    Photo photo = NewestPhoto.of(order);
    return photo instanceof Photo.Missing
        ? null
        : new PhotoView(photo.revision(), photo instanceof Photo.Accepted);
  }

  private static @Nullable Rejection rejection(Order order) {
    return order.state() instanceof Rejected rejected
        ? new Rejection(rejected.reasons(), rejected.rejectedAt())
        : null;
  }

  private static RefundView refund(Refund refund) {
    Instant returnedAt = refund.state() instanceof RefundState.Returned(Instant at) ? at : null;
    return new RefundView(refund.amountInFen(), refund.reason().word(), returnedAt);
  }
}
