package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.order.ledger.Ledger;
import cn.xuezhao.order.ledger.PaymentReceipt;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.RefundReason;
import cn.xuezhao.order.ledger.RefundState;
import cn.xuezhao.order.ledger.Trade;
import cn.xuezhao.order.ledger.TradeNumber;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.HandedIn;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.lifecycle.OrderState.UnderReview;
import cn.xuezhao.order.timeline.What;
import java.time.Instant;

/** What money does to an order: it comes in, it is counted once, and it goes back once. */
record Money(Order order) {

  Change<Order> start(Instant now) {
    return switch (order.state()) {
      case Collecting(Payment.Due _, Photo photo) -> start(photo, now);
      case Collecting _, HandedIn _ -> throw new PaymentNotNeeded(PublicStatus.of(order));
      case OrderState other -> throw new IllegalTransition("pay", order, other);
    };
  }

  Change<Order> offered(String outTradeNo, String prepayId) {
    return note(order.ledger().offered(outTradeNo, prepayId));
  }

  Change<Order> hear(String outTradeNo, Trade trade, Instant now) {
    return trade instanceof Trade.Paid(PaymentReceipt receipt)
        ? receive(receipt, now)
        : note(order.ledger().answered(outTradeNo, trade, now));
  }

  Change<Order> receive(PaymentReceipt receipt, Instant now) {
    if (order.ledger().hasBooked(receipt)) {
      return Change.none(order);
    }
    Next booked = Next.of(order).with(order.ledger().book(receipt, now)).note(Facts.paid(receipt));
    return switch (order.state()) {
      case Collecting(Payment.Due _, Photo photo) when !order.terms().closedAt(receipt.paidAt()) ->
          Submitting.joined(
              booked.say(OrderPaid.byStudent(order, receipt)),
              new Payment.Received(receipt),
              photo,
              now);
      case Collecting(Payment.Due _, Photo _) ->
          giveBack(booked, receipt, RefundReason.PAID_TOO_LATE, now);
      case Closed _ -> owe(booked, receipt, RefundReason.PAID_TOO_LATE, now).change();
      case OrderState _ -> owe(booked, receipt, RefundReason.PAID_TWICE, now).change();
    };
  }

  Change<Order> hearOfRefund(String outRefundNo, RefundAnswer answer, Instant now) {
    Refund before = order.ledger().refund(outRefundNo);
    Ledger ledger = order.ledger().refundAnswered(outRefundNo, answer, now);
    Next next = noted(Next.of(order).with(ledger), before);
    return switch (order.state()) {
      case Refunding(String mine)
          when mine.equals(outRefundNo) && answer instanceof RefundAnswer.Done(Instant at) ->
          next.become(new Refunded(mine, at)).say(OrderRefunded.of(order, mine, at)).change();
      case OrderState _ -> ledger.equals(order.ledger()) ? Change.none(order) : next.change();
    };
  }

  Change<Order> refundToStudent(Instant now) {
    return switch (order.state()) {
      case Refunding _, Refunded _ -> Change.none(order);
      case Collecting(Payment.Received paid, Photo _) when isRefundableByStudent() ->
          giveBack(Next.of(order), paid.receipt(), RefundReason.REQUESTED_BY_STUDENT, now);
      case OrderState _ -> {
        requireReceived();
        throw new RefundTooLate(PublicStatus.of(order));
      }
    };
  }

  /** Before anybody has worked on a photo of the order; one that was withdrawn unseen is none. */
  boolean isRefundableByStudent() {
    return order.state() instanceof Collecting(Payment.Received _, Photo _)
        && !order.timeline().has(What.APPROVED)
        && !order.timeline().has(What.REJECTED);
  }

  Change<Order> propose(RefundProposal proposal) {
    requireReceived();
    RefundProposal open = order.proposal();
    if (open == null) {
      return Next.of(order).proposing(proposal).note(Facts.proposed(proposal)).change();
    }
    if (open.by().equals(proposal.by()) && open.reason().equals(proposal.reason())) {
      return Change.none(order);
    }
    throw new RefundAlreadyProposed();
  }

  Change<Order> approve(StaffMember second, int withdrawnRound, Instant now) {
    if (order.state() instanceof Refunding || order.state() instanceof Refunded) {
      return Change.none(order);
    }
    RefundProposal.openFor(order).requireSecondPerson(second);
    if (order.state() instanceof UnderReview u && u.review().round() != withdrawnRound) {
      throw new NotYetKnown("end of the review");
    }
    Payment.Received paid = requireReceived();
    Next approved = Next.of(order).note(Facts.answered(What.REFUND_APPROVED, second, now));
    return giveBack(approved, paid.receipt(), RefundReason.DECIDED_BY_OPERATOR, now);
  }

  Change<Order> refuse(StaffMember second, Instant now) {
    RefundProposal.openFor(order).requireSecondPerson(second);
    return Next.of(order)
        .proposing(null)
        .note(Facts.answered(What.REFUND_REFUSED, second, now))
        .change();
  }

  /** The order ends without a photo; what the student paid goes back. */
  Change<Order> end(Payment payment, Instant now) {
    return switch (payment) {
      case Payment.Received paid ->
          giveBack(Next.of(order), paid.receipt(), RefundReason.NOT_APPROVED_IN_TIME, now);
      case Payment.ByInstitution _ -> close(OrderState.CloseReason.NOT_APPROVED_IN_TIME, now);
      case Payment.Due _ -> close(OrderState.CloseReason.UNPAID_AT_BATCH_END, now);
    };
  }

  /** The student's money, as long as what it pays for is not delivered. */
  private Payment.Received requireReceived() {
    return switch (order.state()) {
      case OrderState.Completed _, OrderState.Archived _ ->
          throw new RefundTooLate(PublicStatus.of(order));
      case Collecting(Payment.Received paid, Photo _) -> paid;
      case HandedIn handedIn when handedIn.payment() instanceof Payment.Received paid -> paid;
      case OrderState _ -> throw new NothingToRefund(PublicStatus.of(order));
    };
  }

  private Change<Order> close(OrderState.CloseReason reason, Instant now) {
    Closed closed = new Closed(reason, now);
    return Next.of(order)
        .become(closed)
        .note(Facts.closed(closed))
        .say(OrderClosed.of(order, reason, now))
        .change();
  }

  private Change<Order> start(Photo photo, Instant now) {
    order.terms().requireNotClosed(now);
    if (order.workflow().photoComesFirst() && !(photo instanceof Photo.Accepted)) {
      throw new PhotoRequired(PublicStatus.of(order));
    }
    Instant end = order.workflow().attemptEnds(now, order.terms());
    return note(order.ledger().start(order.id(), order.terms().amountInFen(), now, end));
  }

  private Change<Order> note(Ledger ledger) {
    return ledger.equals(order.ledger())
        ? Change.none(order)
        : Next.of(order).with(ledger).change();
  }

  private static Next noted(Next next, Refund before) {
    Refund refund = next.order().ledger().refund(before.outRefundNo());
    boolean same = refund.state().getClass().equals(before.state().getClass());
    return switch (refund.state()) {
      case RefundState.Returned(Instant at) when !same ->
          next.note(Facts.refund(What.REFUNDED, refund, at));
      case RefundState.Stuck(Instant since) when !same ->
          next.note(Facts.refund(What.REFUND_STUCK, refund, since));
      case RefundState _ -> next;
    };
  }

  /** Money that can no longer buy anything goes back, and the order with it. */
  private static Change<Order> giveBack(
      Next next, PaymentReceipt receipt, RefundReason reason, Instant now) {
    return owe(next, receipt, reason, now)
        .become(new Refunding(TradeNumber.ofRefund(receipt.outTradeNo())))
        .change();
  }

  private static Next owe(Next next, PaymentReceipt receipt, RefundReason reason, Instant now) {
    return next.with(next.order().ledger().owe(receipt, reason, now))
        .note(Facts.refundStarted(receipt, reason, now));
  }
}
