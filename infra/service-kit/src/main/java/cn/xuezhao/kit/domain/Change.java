package cn.xuezhao.kit.domain;

import java.util.List;

/**
 * What a command decided: the next aggregate and the facts to tell others. Pure: no clock, no
 * store.
 *
 * @param next the aggregate after the command
 * @param events what happened, in order; empty when nothing did
 * @param changed false when the command found its work already done
 */
public record Change<A extends Aggregate>(A next, List<DomainEvent> events, boolean changed) {

  public Change {
    events = List.copyOf(events);
  }

  /** The command took effect. */
  public static <A extends Aggregate> Change<A> of(A next, DomainEvent... events) {
    return new Change<>(next, List.of(events), true);
  }

  /** Repeating the command is normal and changes nothing. */
  public static <A extends Aggregate> Change<A> none(A same) {
    return new Change<>(same, List.of(), false);
  }
}
