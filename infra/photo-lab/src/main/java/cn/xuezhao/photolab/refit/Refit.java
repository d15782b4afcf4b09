package cn.xuezhao.photolab.refit;

import cn.xuezhao.photo.screening.Examination;
import cn.xuezhao.photo.screening.Limit;
import cn.xuezhao.photolab.evaluation.Interval;
import cn.xuezhao.photolab.evaluation.Seen;
import cn.xuezhao.photolab.sets.Fault;
import cn.xuezhao.photolab.sets.Weight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Proposes limits. Every limit is fitted once without each portrait and judged by that portrait
 * alone, so that nobody's face decides how it is judged itself. The rule book is never changed:
 * what is proposed rests on one set, and a person knows what is missing in it.
 */
public final class Refit {

  /** A refused good photo sends somebody home; a missed hint costs a reviewer a look. */
  private static final double PRICE_OF_REFUSAL = 3;

  private static final double PRICE_OF_HINT = 1;

  /** With fewer of either kind nothing can be said. */
  private static final int ENOUGH = 5;

  private Refit() {}

  /** From a set whose faults are known. */
  public static List<Proposal> from(List<Examination.Judged> rules, Collection<Seen> set) {
    return proposals(rules, (rule, severity) -> cases(rule, severity, set));
  }

  /** From what reviewers decided about photos with findings. */
  public static List<Proposal> from(List<Examination.Judged> rules, List<Decision> decisions) {
    return proposals(
        rules,
        (rule, _) ->
            decisions.stream()
                .filter(decision -> decision.rule().equals(rule.id()))
                .map(Decision::asCase)
                .toList());
  }

  private static List<Proposal> proposals(
      List<Examination.Judged> rules, BiFunction<Examination.Judged, Weight, List<Case>> source) {
    List<Proposal> proposals = new ArrayList<>();
    for (Examination.Judged rule : rules) {
      for (Weight severity : Weight.values()) {
        Limit limit = severity == Weight.HARD ? rule.hard() : rule.soft();
        if (limit != null) {
          List<Case> cases = source.apply(rule, severity);
          boolean both = limit.min() != null && limit.max() != null;
          for (End end : End.values()) {
            add(
                proposals,
                new Question(rule.id(), severity, end),
                end == End.MIN ? limit.min() : limit.max(),
                both ? onItsSide(end, cases) : cases);
          }
        }
      }
    }
    return proposals;
  }

  private record Question(String rule, Weight severity, End end) {}

  /** Good photos, and those with this fault; what else may be wrong would only confuse. */
  private static List<Case> cases(Examination.Judged rule, Weight severity, Collection<Seen> set) {
    List<Case> cases = new ArrayList<>();
    for (Seen seen : set) {
      Double value = seen.measured().get(rule.measure());
      boolean faulty =
          seen.label().faults().stream().anyMatch(fault -> counts(fault, rule.id(), severity));
      if (value != null && (faulty || seen.label().isGood())) {
        cases.add(new Case(value, faulty, seen.label().portrait()));
      }
    }
    return cases;
  }

  private static boolean counts(Fault fault, String rule, Weight severity) {
    return fault.name().equals(rule) && (severity == Weight.SOFT || fault.weight() == Weight.HARD);
  }

  private static void add(
      List<Proposal> proposals, Question question, @Nullable Double present, List<Case> cases) {
    long faulty = cases.stream().filter(Case::faulty).count();
    if (present != null && faulty >= ENOUGH && cases.size() - faulty >= ENOUGH) {
      proposals.add(proposal(question, present, cases));
    }
  }

  /** Where both ends are limited, each fault belongs to the end that it is nearer to. */
  private static List<Case> onItsSide(End end, List<Case> cases) {
    double[] good =
        cases.stream().filter(one -> !one.faulty()).mapToDouble(Case::value).sorted().toArray();
    if (good.length == 0) {
      return List.of();
    }
    double middle = good[good.length / 2];
    return cases.stream().filter(one -> !one.faulty() || end.refuses(one.value(), middle)).toList();
  }

  private static Proposal proposal(Question question, double present, List<Case> cases) {
    Fitting fitting =
        new Fitting(
            question.end(),
            present,
            question.severity() == Weight.HARD ? PRICE_OF_REFUSAL : PRICE_OF_HINT);
    Map<String, Double> withoutEach = new HashMap<>();
    for (Case one : cases) {
      withoutEach.computeIfAbsent(
          one.portrait(), portrait -> fitting.best(without(portrait, cases)));
    }
    double[] folds =
        withoutEach.values().stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return new Proposal(
        question.rule(),
        question.severity(),
        question.end().word(),
        present,
        fitting.best(cases),
        folds[0],
        folds[folds.length - 1],
        share(cases, true, question.end(), _ -> present),
        share(cases, true, question.end(), one -> limit(withoutEach, one)),
        share(cases, false, question.end(), _ -> present),
        share(cases, false, question.end(), one -> limit(withoutEach, one)));
  }

  private static double limit(Map<String, Double> withoutEach, Case one) {
    Double limit = withoutEach.get(one.portrait());
    if (limit == null) {
      throw new IllegalStateException("no limit for " + one.portrait());
    }
    return limit;
  }

  private static List<Case> without(String portrait, List<Case> cases) {
    return cases.stream().filter(one -> !one.portrait().equals(portrait)).toList();
  }

  private static Interval share(
      List<Case> cases, boolean faulty, End end, ToDoubleFunction<Case> limit) {
    List<Case> among = cases.stream().filter(one -> one.faulty() == faulty).toList();
    long beyond =
        among.stream().filter(one -> end.refuses(one.value(), limit.applyAsDouble(one))).count();
    return new Interval((int) beyond, among.size());
  }
}
