package cn.xuezhao.order.lifecycle;

import static cn.xuezhao.order.ledger.RefundReason.PAID_TOO_LATE;
import static cn.xuezhao.order.ledger.RefundReason.PAID_TWICE;
import static cn.xuezhao.order.lifecycle.OrderState.CloseReason.UNPAID_AT_BATCH_END;
import static cn.xuezhao.order.lifecycle.OrderState.ConfirmedBy.DEADLINE;
import static cn.xuezhao.order.lifecycle.OrderState.ConfirmedBy.POLICY;
import static cn.xuezhao.order.lifecycle.OrderState.ConfirmedBy.STUDENT;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.order.ledger.Ledger;
import cn.xuezhao.order.ledger.PaymentReceipt;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.ledger.TradeNumber;
import cn.xuezhao.order.lifecycle.OrderState.Approved;
import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.HandedIn;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.lifecycle.OrderState.Rejected;
import cn.xuezhao.order.lifecycle.OrderState.Standardizing;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * A student's order for one batch: pay once, hand in one photo that passes review, get the standard
 * photo back. It alone joins money and photo, and it alone decides races about itself.
 *
 * <p>Commands that answer a person refuse what the state does not allow. Commands that hear of a
 * fact never do: what is already known or overtaken changes nothing, and what is too early is asked
 * to come again.
 *
 * @param rounds submissions so far
 * @param openSlot one open order per student and batch; null when another may be opened
 */
@TypeAlias("order")
public record Order(
    String id,
    Opening opening,
    Terms terms,
    Workflow workflow,
    Ledger ledger,
    int rounds,
    OrderState state,
    @Nullable String openSlot)
    implements Aggregate {

  /** Opens an order inside the window; what the school pays for is paid from the beginning. */
  public static Change<Order> open(String id, Opening opening, Terms terms, Workflow workflow) {
    terms.requireOpen(opening.at());
    boolean owed = terms.payer() == Payer.STUDENT;
    Payment payment = owed ? new Payment.Due() : new Payment.ByInstitution(opening.at());
    Collecting state = new Collecting(payment, new Photo.Missing());
    String slot = opening.slotIn(terms.batchId());
    Order order = new Order(id, opening, terms, workflow, Ledger.empty(), 0, state, slot);
    OrderOpened opened = OrderOpened.of(order);
    return owed
        ? Change.of(order, opened)
        : Change.of(order, opened, OrderPaid.byInstitution(order));
  }

  /** A photo was uploaded and screened (L-12, G-19). */
  public Change<Order> upload(Photo.Upload upload, Instant now) {
    Photo photo = workflow.judge(upload);
    return switch (state) {
      case Collecting(Payment payment, Photo known) when photo.follows(known) ->
          collected(payment, photo, now);
      case UnderReview u when photo.follows(u.review().photo()) && photo.follows(u.later()) ->
          become(u.withLater(photo));
      case Rejected r when photo.follows(r.review().photo()) && photo.follows(r.draft()) ->
          become(r.withDraft(photo));
      case OrderState _ -> Change.none(this);
    };
  }

  /** 确认修改 (L-21) and the confirmation of the preview (G-19): this photo goes to review. */
  public Change<Order> submit(int revision, Instant now) {
    return switch (state) {
      case UnderReview u when u.review().photo().revision() == revision -> Change.none(this);
      case Collecting(Payment.Settled payment, Photo photo) ->
          submitted(payment, wanted(photo, revision, now), now);
      case Collecting(Payment.Due _, Photo _) -> throw new PaymentRequired(PublicStatus.of(this));
      case Rejected rejected ->
          submitted(rejected.payment(), wanted(rejected.draft(), revision, now), now);
      case OrderState other -> throw new IllegalTransition("submit", this, other);
    };
  }

  /** 审核通过. A verdict on anything but the photo under review is void. */
  public Change<Order> approve(Review.Verdict verdict) {
    return switch (state) {
      case UnderReview u when u.review().isAbout(verdict) -> become(u.approved(verdict.at()));
      case OrderState _ -> overtaken(verdict.round());
    };
  }

  /** 审核不通过: a photo that came meanwhile becomes the draft. */
  public Change<Order> reject(Review.Verdict verdict, List<String> reasons) {
    return switch (state) {
      case UnderReview u when u.review().isAbout(verdict) ->
          become(u.rejected(reasons, verdict.at()));
      case OrderState _ -> overtaken(verdict.round());
    };
  }

  /** The photo left the queue before a reviewer had opened it (撤回审核, G-31). */
  public Change<Order> withdraw(int round) {
    return switch (state) {
      case UnderReview u when u.review().round() == round -> become(u.withdrawn());
      case OrderState _ -> overtaken(round);
    };
  }

  /** The standard photo is there: returned at once, or shown to the student first (G-24, L-25). */
  public Change<Order> standardize(StandardPhoto photo, Instant now) {
    return switch (state) {
      case Standardizing s when photo.isOf(s.review()) -> standardized(s, photo, now);
      // Only what was approved is standardized: the decision itself is still on its way.
      case UnderReview u when photo.isOf(u.review()) ->
          standardized(u.approved(photo.readyAt()), photo, now);
      case Collecting(Payment _, Photo known) when known.revision() < photo.revision() ->
          throw new NotYetKnown("photo");
      case OrderState _ -> Change.none(this);
    };
  }

  /** 标准照片确认 (G-26). */
  public Change<Order> confirm(Instant now) {
    return switch (state) {
      case AwaitingConfirmation waiting ->
          completed(Completed.of(waiting, waiting.standard(), STUDENT, now));
      case Completed _ -> Change.none(this);
      case OrderState other -> throw new IllegalTransition("confirm", this, other);
    };
  }

  /** What time alone does: 逾期自动确认 (G-27), and the end of a batch for an unpaid order. */
  public Change<Order> elapse(Instant now) {
    return switch (state) {
      case AwaitingConfirmation waiting when !now.isBefore(waiting.confirmBy()) ->
          completed(Completed.of(waiting, waiting.standard(), DEADLINE, now));
      case Collecting(Payment.Due _, Photo _)
          when terms.closedAt(now) && ledger.pending().isEmpty() ->
          become(
              new Closed(UNPAID_AT_BATCH_END, now), OrderClosed.of(this, UNPAID_AT_BATCH_END, now));
      case OrderState _ -> Change.none(this);
    };
  }

  /** The student wants to pay: an attempt that can still be paid is used again. */
  public Change<Order> startPayment(Instant now) {
    return switch (state) {
      case Collecting(Payment.Due _, Photo photo) -> startPayment(photo, now);
      case Collecting _, HandedIn _ -> throw new PaymentNotNeeded(PublicStatus.of(this));
      case OrderState other -> throw new IllegalTransition("pay", this, other);
    };
  }

  /** WeChat Pay lets the student pay an attempt with this prepay id. */
  public Change<Order> offerPayment(String outTradeNo, String prepayId) {
    return note(ledger.offered(outTradeNo, prepayId));
  }

  /** WeChat Pay was asked about an attempt to pay. */
  public Change<Order> hear(String outTradeNo, Trade trade, Instant now) {
    return trade instanceof Trade.Paid(PaymentReceipt receipt)
        ? receive(receipt, now)
        : note(ledger.answered(outTradeNo, trade, now));
  }

  /**
   * Money came. The same receipt again changes nothing; money the order has no use for goes back by
   * a refund of its own. What counts is when it was paid, not when we hear of it, nor whether the
   * attempt had been closed here.
   */
  public Change<Order> receive(PaymentReceipt receipt, Instant now) {
    if (ledger.hasBooked(receipt)) {
      return Change.none(this);
    }
    Order booked = with(ledger.book(receipt, now));
    return switch (state) {
      case Collecting(Payment.Due _, Photo photo) when !terms.closedAt(receipt.paidAt()) ->
          booked.collected(
              new Payment.Received(receipt), photo, now, OrderPaid.byStudent(this, receipt));
      case Collecting(Payment.Due _, Photo _) -> booked.giveBack(receipt, now);
      case Closed _ -> booked.note(booked.ledger.owe(receipt, PAID_TOO_LATE, now));
      case OrderState _ -> booked.note(booked.ledger.owe(receipt, PAID_TWICE, now));
    };
  }

  /** WeChat Pay spoke of a refund. */
  public Change<Order> hearOfRefund(String outRefundNo, RefundAnswer answer, Instant now) {
    Order noted = with(ledger.refundAnswered(outRefundNo, answer, now));
    return switch (state) {
      case Refunding(String mine)
          when mine.equals(outRefundNo) && answer instanceof RefundAnswer.Done(Instant at) ->
          noted.become(new Refunded(mine, at), OrderRefunded.of(this, mine, at));
      case OrderState _ -> note(noted.ledger);
    };
  }

  @Override
  public @Nullable Instant dueAt() {
    return Timeouts.next(this);
  }

  /** Joins money and photo. */
  private Change<Order> collected(Payment payment, Photo photo, Instant now, DomainEvent... said) {
    return payment instanceof Payment.Settled settled
            && photo instanceof Photo.Accepted accepted
            && workflow.submitsByItself()
            && now.isBefore(workflow.submissionsEnd(terms))
        ? submitted(settled, accepted, now, said)
        : become(new Collecting(payment, photo), said);
  }

  private Photo.Accepted wanted(Photo newest, int revision, Instant now) {
    workflow.requireSubmissionsOpen(terms, now);
    return newest.requireAccepted(revision, PublicStatus.of(this));
  }

  private Change<Order> submitted(
      Payment.Settled payment, Photo.Accepted photo, Instant now, DomainEvent... said) {
    Review review = new Review(rounds + 1, photo, now, workflow.promise().madeAt(now));
    OrderState next = new UnderReview(payment, review, new Photo.Missing());
    Order order = new Order(id, opening, terms, workflow, ledger, review.round(), next, openSlot);
    List<DomainEvent> events = new ArrayList<>(List.of(said));
    events.add(OrderSubmitted.of(this, review));
    return new Change<>(order, events, true);
  }

  private Change<Order> standardized(Approved approved, StandardPhoto photo, Instant now) {
    Workflow.Confirmation confirmation = workflow.confirmation();
    return confirmation == null
        ? completed(Completed.of(approved, photo, POLICY, now))
        : become(approved.awaiting(photo, confirmation.dueAt(photo.readyAt(), terms)));
  }

  private Change<Order> completed(Completed completed) {
    return become(completed, OrderCompleted.of(this, completed));
  }

  /** A verdict or withdrawal about another round: void when over, early when yet to begin. */
  private Change<Order> overtaken(int round) {
    if (round > rounds) {
      throw new NotYetKnown("review round");
    }
    return Change.none(this);
  }

  private Change<Order> startPayment(Photo photo, Instant now) {
    terms.requireNotClosed(now);
    if (workflow.photoComesFirst() && !(photo instanceof Photo.Accepted)) {
      throw new PhotoRequired(PublicStatus.of(this));
    }
    Instant end = workflow.attemptEnds(now, terms);
    return note(ledger.start(id, terms.amountInFen(), now, end));
  }

  /** Money that can no longer buy anything goes back, and the order with it. */
  private Change<Order> giveBack(PaymentReceipt receipt, Instant now) {
    Order owing = with(ledger.owe(receipt, PAID_TOO_LATE, now));
    return owing.become(new Refunding(TradeNumber.ofRefund(receipt.outTradeNo())));
  }

  private Change<Order> note(Ledger next) {
    return next.equals(ledger) ? Change.none(this) : Change.of(with(next));
  }

  private Change<Order> become(OrderState next, DomainEvent... said) {
    String slot = next instanceof Closed || next instanceof Refunded ? null : openSlot;
    return Change.of(new Order(id, opening, terms, workflow, ledger, rounds, next, slot), said);
  }

  private Order with(Ledger next) {
    return new Order(id, opening, terms, workflow, next, rounds, state, openSlot);
  }
}
