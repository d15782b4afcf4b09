package cn.xuezhao.photolab.evaluation;

import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photolab.sets.Fault;
import cn.xuezhao.photolab.sets.Weight;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * The counts of a set.
 *
 * @param hardRecall of all hard faults that have a rule, those for which the photo was refused by
 *     that rule
 * @param refusedBad of all pictures with a hard fault, those that were refused for whatever reason
 * @param falseRefusals of all good photos, those that were refused
 * @param falseHints of all good photos that were not refused, those with a hint
 * @param refusedSoft of the pictures that have soft faults only, those that were refused
 * @param nameless of the pictures with a fault that no rule names, those for which anything was
 *     said
 */
public record Tally(
    List<Score> scores,
    Interval hardRecall,
    Interval refusedBad,
    Interval falseRefusals,
    Interval falseHints,
    Interval refusedSoft,
    Interval nameless) {

  public Tally {
    scores = List.copyOf(scores);
  }

  /**
   * Counts.
   *
   * @param rules of the book, in its order; problem types of the guard follow
   */
  public static Tally of(Collection<Seen> set, List<String> rules) {
    List<Score> scores = names(set, rules).stream().map(name -> score(name, set)).toList();
    Predicate<Seen> good = seen -> seen.label().isGood();
    Predicate<Seen> hard = seen -> seen.label().hasHardFault();
    Predicate<Seen> nameless =
        seen -> seen.label().faults().stream().anyMatch(fault -> !fault.hasRule());
    return new Tally(
        scores,
        new Interval(
            scores.stream().mapToInt(score -> score.hardRecall().hits()).sum(),
            scores.stream().mapToInt(score -> score.hardRecall().of()).sum()),
        share(set, hard, Seen::refused),
        share(set, good, Seen::refused),
        share(set, good.and(seen -> !seen.refused()), Seen::saysAnything),
        share(set, good.or(hard).negate(), Seen::refused),
        share(set, nameless, Seen::saysAnything));
  }

  private static Set<String> names(Collection<Seen> set, List<String> rules) {
    Set<String> names = new LinkedHashSet<>(rules);
    for (Seen seen : set) {
      seen.label().faults().stream().filter(Fault::hasRule).map(Fault::name).forEach(names::add);
      if (seen.problem() != null) {
        names.add(seen.problem());
      }
      seen.findings().stream().map(Finding::rule).forEach(names::add);
    }
    return names;
  }

  private static Score score(String name, Collection<Seen> set) {
    Predicate<Seen> told = any(name, Seen::tells);
    Predicate<Seen> refused = any(name, Seen::refusesFor);
    List<Seen> all = set.stream().filter(any(name, (_, _) -> true)).toList();
    List<Seen> hard =
        all.stream().filter(any(name, (_, fault) -> fault.weight() == Weight.HARD)).toList();
    List<Seen> said = set.stream().filter(seen -> seen.tells(name)).toList();
    return new Score(
        name,
        count(all, told),
        count(hard, refused),
        count(said, seen -> seen.label().faults().stream().anyMatch(f -> f.names().contains(name))),
        files(all, told.negate()),
        files(hard, told.and(refused.negate())),
        files(said, seen -> seen.label().isGood() && seen.refusesFor(name)),
        files(said, seen -> seen.label().isGood() && !seen.refusesFor(name)));
  }

  /** Pictures with a fault that is counted under the name, for which something holds. */
  private static Predicate<Seen> any(String name, BiPredicate<Seen, Fault> holds) {
    return seen ->
        seen.label().faults().stream()
            .anyMatch(fault -> fault.name().equals(name) && holds.test(seen, fault));
  }

  private static Interval share(Collection<Seen> set, Predicate<Seen> among, Predicate<Seen> hits) {
    return count(set.stream().filter(among).toList(), hits);
  }

  private static Interval count(List<Seen> among, Predicate<Seen> hits) {
    return new Interval((int) among.stream().filter(hits).count(), among.size());
  }

  private static List<String> files(List<Seen> among, Predicate<Seen> which) {
    return among.stream().filter(which).map(seen -> seen.label().file()).toList();
  }
}
