package cn.xuezhao.batch.handoff;

import cn.xuezhao.batch.handoff.HandoffState.Gathering;
import cn.xuezhao.batch.handoff.HandoffState.Idle;
import cn.xuezhao.batch.handoff.HandoffState.OpenPackage;
import cn.xuezhao.batch.handoff.HandoffState.Sending;
import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.IllegalTransition;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * How a batch's photos go to CHSI (G-8): a main package some working days after the batch's end,
 * and supplementary ones for what completes later. Which orders are in a package stands on the
 * orders, so that each is in exactly one; a crash at any step is followed by the same step again.
 *
 * @param lookAt when there may be something to hand off, null when nothing waits
 * @param promisedBy until when CHSI has the batch, null when nobody knows the working days
 */
@TypeAlias("handoff")
record Handoff(
    String id,
    String batchId,
    HandoffState state,
    @Nullable Instant lookAt,
    @Nullable Instant promisedBy,
    List<CompletedPackage> completed)
    implements Aggregate {

  Handoff {
    completed = List.copyOf(completed);
  }

  static String idOf(String batchId) {
    return "hnd:" + batchId;
  }

  static Handoff first(String batchId) {
    return new Handoff(idOf(batchId), batchId, new Idle(), null, null, List.of());
  }

  /** An order is complete: look at the batch then, or earlier. */
  Change<Handoff> expect(Instant at, @Nullable Instant promised) {
    if (lookAt != null && !at.isBefore(lookAt)) {
      return Change.none(this);
    }
    return Change.of(new Handoff(id, batchId, state, at, promised, completed));
  }

  /** The batch was given more time, or there is nothing to hand off after all. */
  Change<Handoff> postpone(@Nullable Instant until, @Nullable Instant promised) {
    return switch (state) {
      case Idle idle -> Change.of(new Handoff(id, batchId, idle, until, promised, completed));
      case Gathering _, Sending _ -> Change.none(this);
    };
  }

  /**
   * Opens a package; one is enough at a time.
   *
   * @param by the operator who does not want to wait, null when it is time
   */
  Change<Handoff> begin(boolean again, @Nullable String by, Instant now) {
    return switch (state) {
      case Idle _ -> {
        int number = completed.size() + 1;
        OpenPackage open = new OpenPackage(id + ":" + number, number, again, by);
        yield Change.of(with(new Gathering(open, now), null));
      }
      case Gathering _, Sending _ -> Change.none(this);
    };
  }

  /**
   * All orders that are ready are in the package; an empty one is dropped.
   *
   * @param lookAgainAt null when nothing waits
   */
  Change<Handoff> gathered(
      String handoffId, int orders, @Nullable Instant lookAgainAt, Instant now) {
    return switch (state) {
      case Gathering(OpenPackage open, Instant _) when open.id().equals(handoffId) ->
          orders == 0
              ? Change.of(with(new Idle(), earlier(lookAgainAt)))
              : Change.of(with(new Sending(open, orders, 0, now), lookAt));
      case Idle _, Gathering _, Sending _ -> Change.none(this);
    };
  }

  /** CHSI, or who knows the students, did not answer. */
  Change<Handoff> sendLater(String handoffId, Instant nextTry) {
    return switch (state) {
      case Sending(OpenPackage open, int orders, int failures, Instant _)
          when open.id().equals(handoffId) ->
          Change.of(with(new Sending(open, orders, failures + 1, nextTry), lookAt));
      case Idle _, Gathering _, Sending _ -> Change.none(this);
    };
  }

  /** CHSI has judged the package and every order in it knows. */
  Change<Handoff> complete(CompletedPackage judged, @Nullable Instant lookAgainAt) {
    return switch (state) {
      case Sending(OpenPackage open, int _, int _, Instant _) when open.id().equals(judged.id()) ->
          Change.of(
              new Handoff(
                  id,
                  batchId,
                  new Idle(),
                  earlier(lookAgainAt),
                  promisedBy,
                  Stream.concat(completed.stream(), Stream.of(judged)).toList()),
              new HandoffCompleted(batchId, judged.id(), judged.accepted(), judged.at()));
      case Idle _ when completed.stream().anyMatch(done -> done.id().equals(judged.id())) ->
          Change.none(this);
      case HandoffState other -> throw new IllegalTransition("complete", this, other);
    };
  }

  @Override
  public @Nullable Instant dueAt() {
    return switch (state) {
      case Idle _ -> lookAt;
      case Gathering gathering -> gathering.nextTry();
      case Sending sending -> sending.nextTry();
    };
  }

  private @Nullable Instant earlier(@Nullable Instant at) {
    if (at == null || lookAt == null) {
      return at == null ? lookAt : at;
    }
    return at.isBefore(lookAt) ? at : lookAt;
  }

  private Handoff with(HandoffState next, @Nullable Instant look) {
    return new Handoff(id, batchId, next, look, promisedBy, completed);
  }
}
