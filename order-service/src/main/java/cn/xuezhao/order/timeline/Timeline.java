package cn.xuezhao.order.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.data.annotation.TypeAlias;

/**
 * Everything that happened to an order, in the order of time, however it was heard. It lies in the
 * order's own document, so that a fact and its effect are one write; an order lives for some weeks,
 * and that bounds it.
 */
@TypeAlias("timeline")
public record Timeline(List<Fact> facts) {

  private static final Comparator<Fact> BY_TIME =
      Comparator.comparing(Fact::at).thenComparing(Fact::what);

  public Timeline {
    facts = List.copyOf(facts);
  }

  public static Timeline empty() {
    return new Timeline(List.of());
  }

  public Timeline with(Fact fact) {
    List<Fact> more = new ArrayList<>(facts);
    more.add(fact);
    more.sort(BY_TIME);
    return new Timeline(more);
  }

  public boolean has(What what) {
    return firstOf(what).isPresent();
  }

  public Optional<Instant> firstOf(What what) {
    return facts.stream().filter(fact -> fact.what() == what).map(Fact::at).findFirst();
  }

  /** When the student last did something here or was told what to do. */
  public Instant lastAttention() {
    return facts.stream()
        .filter(fact -> fact.what().hasTheStudentsAttention())
        .map(Fact::at)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  /** What has to be kept about the money when the rest is deleted. */
  public Timeline ofMoney() {
    return new Timeline(facts.stream().filter(fact -> fact.what().isAboutMoney()).toList());
  }
}
