package cn.xuezhao.kit.sample;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.IllegalTransition;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** Waits, is delivered once, and is returned when nobody opens in time. */
@TypeAlias("parcel")
record Parcel(String id, State state, @Nullable String openSlot, int knocks) implements Aggregate {

  sealed interface State {
    @TypeAlias("waiting")
    record Waiting(Instant until) implements State {}

    @TypeAlias("delivered")
    record Delivered() implements State {}

    @TypeAlias("returned")
    record Returned(Instant at) implements State {}
  }

  @Topic("parcel.sent")
  record ParcelSent(String parcelId, Instant until) implements DomainEvent {
    @Override
    public String key() {
      return parcelId;
    }
  }

  @Topic("parcel.delivered")
  record ParcelDelivered(String parcelId, int knocks) implements DomainEvent {
    @Override
    public String key() {
      return parcelId;
    }
  }

  static Change<Parcel> send(String id, String slot, Instant until) {
    return Change.of(new Parcel(id, new State.Waiting(until), slot, 0), new ParcelSent(id, until));
  }

  Change<Parcel> knock() {
    return Change.of(new Parcel(id, state, openSlot, knocks + 1));
  }

  Change<Parcel> deliver() {
    return switch (state) {
      case State.Waiting _ ->
          Change.of(
              new Parcel(id, new State.Delivered(), null, knocks), new ParcelDelivered(id, knocks));
      case State.Delivered _ -> Change.none(this);
      case State other -> throw new IllegalTransition("deliver", this, other);
    };
  }

  Change<Parcel> giveBack(Instant now) {
    return state instanceof State.Waiting(Instant until) && !now.isBefore(until)
        ? Change.of(new Parcel(id, new State.Returned(now), null, knocks))
        : Change.none(this);
  }

  @Override
  public @Nullable Instant dueAt() {
    return state instanceof State.Waiting(Instant until) ? until : null;
  }
}
