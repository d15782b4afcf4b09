package cn.xuezhao.order.lifecycle;

import static cn.xuezhao.order.lifecycle.OrderState.ConfirmedBy.STUDENT;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.order.ledger.Ledger;
import cn.xuezhao.order.ledger.PaymentReceipt;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.lifecycle.OrderState.Archived;
import cn.xuezhao.order.lifecycle.OrderState.AwaitingConfirmation;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.Rejected;
import cn.xuezhao.order.lifecycle.OrderState.Standardizing;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import cn.xuezhao.order.lifecycle.Workflow.Recapture;
import cn.xuezhao.order.timeline.Fact;
import cn.xuezhao.order.timeline.Timeline;
import cn.xuezhao.order.timeline.What;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * A student's order for one batch: pay once, hand in one photo that passes review, get the standard
 * photo back. It alone joins money and photo, and it alone decides races about itself.
 *
 * <p>Commands that answer a person refuse what the state does not allow. Commands that hear of a
 * fact never do: what is already known or overtaken changes nothing, and what is too early is asked
 * to come again. The verbs of the photo are told here; what money and time do to an order, they
 * leave to {@link Money} and {@link Timeouts}.
 *
 * @param rounds submissions so far
 * @param openSlot one open order per student and batch; null when another may be opened
 * @param proposal one of the staff wants to give the money back, and nobody has answered yet
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
    @Nullable String openSlot,
    @Nullable RefundProposal proposal,
    Timeline timeline)
    implements Aggregate {

  public Order {
    // Orders that began before there were timelines.
    timeline = timeline == null ? Timeline.empty() : timeline;
  }

  /** Opens an order inside the window; what the school pays for is paid from the beginning. */
  public static Change<Order> open(String id, Opening opening, Terms terms, Workflow workflow) {
    terms.requireOpen(opening.at());
    boolean owed = terms.payer() == Payer.STUDENT;
    Payment payment = owed ? new Payment.Due() : new Payment.ByInstitution(opening.at());
    Collecting state = new Collecting(payment, new Photo.Missing());
    String slot = opening.slotIn(terms.batchId());
    Timeline begun = Timeline.empty().with(Fact.of(What.OPENED, opening.at()));
    Order order =
        new Order(id, opening, terms, workflow, Ledger.empty(), 0, state, slot, null, begun);
    Next opened = Next.of(order).say(OrderOpened.of(order));
    return owed
        ? opened.change()
        : opened
            .note(Facts.paidByInstitution(opening.at()))
            .say(OrderPaid.byInstitution(order))
            .change();
  }

  /** A photo was uploaded and screened (L-12, G-19). */
  public Change<Order> upload(Photo.Upload upload, Instant now) {
    Photo photo = workflow.judge(upload);
    Next next = Next.of(this).note(Facts.uploaded(upload));
    return switch (state) {
      case Collecting(Payment payment, Photo known) when photo.follows(known) ->
          Submitting.joined(next, payment, photo, now);
      case UnderReview u when photo.follows(u.review().photo()) && photo.follows(u.later()) ->
          next.become(u.withLater(photo)).change();
      case Rejected r when photo.follows(r.review().photo()) && photo.follows(r.draft()) ->
          next.become(r.withDraft(photo)).change();
      case OrderState _ -> Change.none(this);
    };
  }

  /** 确认修改 (L-21) and the confirmation of the preview (G-19): this photo goes to review. */
  public Change<Order> submit(int revision, Instant now) {
    return switch (state) {
      case UnderReview u when u.review().photo().revision() == revision -> Change.none(this);
      case Collecting(Payment.Settled payment, Photo photo) ->
          Submitting.submitted(
              Next.of(this), payment, Submitting.wanted(this, photo, revision, now), now);
      case Collecting(Payment.Due _, Photo _) -> throw new PaymentRequired(PublicStatus.of(this));
      case Rejected r ->
          Submitting.submitted(
              Next.of(this), r.payment(), Submitting.wanted(this, r.draft(), revision, now), now);
      case OrderState other -> throw new IllegalTransition("submit", this, other);
    };
  }

  /** 审核通过. A verdict on anything but the photo under review is void. */
  public Change<Order> approve(Review.Verdict verdict) {
    return switch (state) {
      case UnderReview u when u.review().isAbout(verdict) ->
          Next.of(this)
              .become(u.approved(verdict.at()))
              .note(Facts.approved(verdict.round(), verdict.at()))
              .change();
      case OrderState _ -> overtaken(verdict.round());
    };
  }

  /** 审核不通过: a photo that came meanwhile becomes the draft. */
  public Change<Order> reject(Review.Verdict verdict, List<String> reasons) {
    return switch (state) {
      case UnderReview u when u.review().isAbout(verdict) ->
          Next.of(this)
              .become(u.rejected(reasons, verdict.at()))
              .note(Facts.rejected(verdict, reasons))
              .change();
      case OrderState _ -> overtaken(verdict.round());
    };
  }

  /**
   * The photo left the queue before a reviewer had opened it (撤回审核, G-31). It is kept, and goes to
   * review again by the student's word alone, also where the centre submits by itself.
   */
  public Change<Order> withdraw(int round, Instant at) {
    return switch (state) {
      case UnderReview u when u.review().round() == round ->
          Next.of(this).become(u.withdrawn()).note(Facts.withdrawn(round, at)).change();
      case OrderState _ -> overtaken(round);
    };
  }

  /** The standard photo is there (G-24). */
  public Change<Order> standardize(StandardPhoto photo, Instant now) {
    return switch (state) {
      case Standardizing s when photo.isOf(s.review()) ->
          Completing.standardized(Next.of(this), s, photo, now);
      // Only what was approved is standardized: the decision itself is still on its way.
      case UnderReview u when photo.isOf(u.review()) ->
          Completing.standardized(
              Next.of(this).note(Facts.approved(u.review().round(), photo.readyAt())),
              u.approved(photo.readyAt()),
              photo,
              now);
      case Collecting(Payment _, Photo known) when known.revision() < photo.revision() ->
          throw new NotYetKnown("photo");
      case OrderState _ -> Change.none(this);
    };
  }

  /** 标准照片确认 (G-26). */
  public Change<Order> confirm(Instant now) {
    return switch (state) {
      case AwaitingConfirmation waiting ->
          Completing.confirmed(Next.of(this), waiting, STUDENT, now);
      case Completed _ -> Change.none(this);
      case OrderState other -> throw new IllegalTransition("confirm", this, other);
    };
  }

  /**
   * 重新采集: instead of the confirmation another photo (G-23), without a second payment. After a
   * rejection the next photo is awaited already (G-28).
   */
  public Change<Order> recapture(Instant now) {
    return switch (state) {
      case AwaitingConfirmation waiting -> {
        workflow.requireRecapture(Recapture.WHEN_DISSATISFIED);
        terms.requireNotClosed(now);
        yield Next.of(this)
            .become(waiting.recaptured())
            .note(Fact.of(What.RECAPTURED, now))
            .change();
      }
      case Rejected _ -> {
        workflow.requireRecapture(Recapture.AFTER_REJECTION);
        yield Change.none(this);
      }
      case Collecting(Payment _, Photo.Discarded _) -> Change.none(this);
      case OrderState other -> throw new IllegalTransition("recapture", this, other);
    };
  }

  /** What time alone does: confirmation by deadline, reminders, refunds, the end of retention. */
  public Change<Order> elapse(Instant now) {
    return Timeouts.elapse(this, now);
  }

  /** The student wants to pay: an attempt that can still be paid is used again. */
  public Change<Order> startPayment(Instant now) {
    return new Money(this).start(now);
  }

  /** WeChat Pay lets the student pay an attempt with this prepay id. */
  public Change<Order> offerPayment(String outTradeNo, String prepayId) {
    return new Money(this).offered(outTradeNo, prepayId);
  }

  /** WeChat Pay was asked about an attempt to pay. */
  public Change<Order> hear(String outTradeNo, Trade trade, Instant now) {
    return new Money(this).hear(outTradeNo, trade, now);
  }

  /**
   * Money came. The same receipt again changes nothing; money the order has no use for goes back by
   * a refund of its own. What counts is when it was paid, not when we hear of it, nor whether the
   * attempt had been closed here.
   */
  public Change<Order> receive(PaymentReceipt receipt, Instant now) {
    return new Money(this).receive(receipt, now);
  }

  /** WeChat Pay spoke of a refund. */
  public Change<Order> hearOfRefund(String outRefundNo, RefundAnswer answer, Instant now) {
    return new Money(this).hearOfRefund(outRefundNo, answer, now);
  }

  /** The student wants the money back, before any photo of the order has been reviewed. */
  public Change<Order> refund(Instant now) {
    return new Money(this).refundToStudent(now);
  }

  /** One of the staff wants to give the money back, and says why. */
  public Change<Order> proposeRefund(RefundProposal proposed) {
    return new Money(this).propose(proposed);
  }

  /**
   * Another one of the staff agrees.
   *
   * @param withdrawnRound the round that review-service has given up for this, else 0; a photo
   *     under review is never refunded, so that no reviewer works on it in vain
   */
  public Change<Order> approveRefund(StaffMember second, int withdrawnRound, Instant now) {
    return new Money(this).approve(second, withdrawnRound, now);
  }

  /** Another one of the staff does not agree. */
  public Change<Order> refuseRefund(StaffMember second, Instant now) {
    return new Money(this).refuse(second, now);
  }

  /** The collection platform has taken the standard photo over (G-7), confirmed or not. */
  public Change<Order> uploadOnward(String standardPhotoId, Instant at) {
    return noted(Facts.uploadedOnward(standardPhotoId, at));
  }

  /** CHSI has taken the photo over (G-8); the time to deletion begins. */
  public Change<Order> handOff(String handoffId, Instant at) {
    return state instanceof Completed && !timeline.has(What.HANDED_OFF)
        ? noted(Facts.handedOff(handoffId, at))
        : Change.none(this);
  }

  /** A message to the student left. */
  public Change<Order> tell(String channel, String template, Instant at) {
    return noted(Facts.told(channel, template, at));
  }

  @Override
  public @Nullable Instant dueAt() {
    return Timeouts.next(this);
  }

  private Change<Order> noted(Fact fact) {
    return state instanceof Archived ? Change.none(this) : Next.of(this).note(fact).change();
  }

  /** A verdict or withdrawal about another round: void when over, early when yet to begin. */
  private Change<Order> overtaken(int round) {
    if (round > rounds) {
      throw new NotYetKnown("review round");
    }
    return Change.none(this);
  }
}
