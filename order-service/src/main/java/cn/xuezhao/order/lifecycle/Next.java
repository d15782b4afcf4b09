package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.order.ledger.Ledger;
import cn.xuezhao.order.lifecycle.OrderState.Archived;
import cn.xuezhao.order.lifecycle.OrderState.Closed;
import cn.xuezhao.order.lifecycle.OrderState.Collecting;
import cn.xuezhao.order.lifecycle.OrderState.Completed;
import cn.xuezhao.order.lifecycle.OrderState.HandedIn;
import cn.xuezhao.order.lifecycle.OrderState.Refunded;
import cn.xuezhao.order.lifecycle.OrderState.Refunding;
import cn.xuezhao.order.timeline.Fact;
import cn.xuezhao.order.timeline.Timeline;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order in the middle of a command: what it becomes, what is noted in its timeline, and what it
 * says when the command is done.
 */
record Next(Order order, List<DomainEvent> said) {

  Next {
    said = List.copyOf(said);
  }

  static Next of(Order order) {
    return new Next(order, List.of());
  }

  /** The next state. What is over gives its place free and is no longer argued about. */
  Next become(OrderState state) {
    return switch (state) {
      case Collecting _, HandedIn _ when !(state instanceof Completed) ->
          in(state, order.openSlot(), order.proposal());
      case Collecting _, HandedIn _ -> in(state, order.openSlot(), null);
      case Archived _, Closed _, Refunding _, Refunded _ -> in(state, null, null);
    };
  }

  Next with(Ledger ledger) {
    return with(
        new Order(
            order.id(),
            order.opening(),
            order.terms(),
            order.workflow(),
            ledger,
            order.rounds(),
            order.state(),
            order.openSlot(),
            order.proposal(),
            order.timeline()));
  }

  Next proposing(@Nullable RefundProposal proposal) {
    return in(order.state(), order.openSlot(), proposal);
  }

  /** The submission that has this number begins. */
  Next round(int round) {
    return with(
        new Order(
            order.id(),
            order.opening(),
            order.terms(),
            order.workflow(),
            order.ledger(),
            round,
            order.state(),
            order.openSlot(),
            order.proposal(),
            order.timeline()));
  }

  Next note(Fact fact) {
    return with(order.timeline().with(fact));
  }

  Next with(Timeline timeline) {
    return with(
        new Order(
            order.id(),
            order.opening(),
            order.terms(),
            order.workflow(),
            order.ledger(),
            order.rounds(),
            order.state(),
            order.openSlot(),
            order.proposal(),
            timeline));
  }

  Next say(DomainEvent event) {
    List<DomainEvent> more = new ArrayList<>(said);
    more.add(event);
    return new Next(order, more);
  }

  Change<Order> change() {
    return new Change<>(order, said, true);
  }

  private Next in(OrderState state, @Nullable String slot, @Nullable RefundProposal proposal) {
    return with(
        new Order(
            order.id(),
            order.opening(),
            order.terms(),
            order.workflow(),
            order.ledger(),
            order.rounds(),
            state,
            slot,
            proposal,
            order.timeline()));
  }

  private Next with(Order next) {
    return new Next(next, said);
  }
}
