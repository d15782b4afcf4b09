package cn.xuezhao.photolab.refit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Looks for the limit that judges best: a missed fault costs one, a good photo refused costs more.
 * Shares are compared and not counts, so that it does not matter of what there are many. Among
 * limits that judge equally well the present one stays, else the middle of them is taken, because a
 * limit at the edge of what was seen is wrong for the next picture.
 *
 * @param priceOfFalseAlarm what a good photo called faulty costs, in missed faults
 */
record Fitting(End end, double present, double priceOfFalseAlarm) {

  private static final double EQUAL = 1e-9;

  double best(List<Case> cases) {
    double[] values = cases.stream().mapToDouble(Case::value).sorted().distinct().toArray();
    ToDoubleFunction<Double> cost = limit -> cost(cases, limit);
    double least = cost.applyAsDouble(present);
    List<Double> best = new ArrayList<>(List.of(present));
    for (int i = 1; i < values.length; i++) {
      double between = (values[i - 1] + values[i]) / 2;
      double price = cost.applyAsDouble(between);
      if (price < least - EQUAL) {
        least = price;
        best = new ArrayList<>(List.of(between));
      } else if (price <= least + EQUAL) {
        best.add(between);
      }
    }
    return best.contains(present) ? present : middle(best);
  }

  private double cost(List<Case> cases, double limit) {
    double missed = share(cases, true, limit);
    double alarms = share(cases, false, limit);
    return missed + priceOfFalseAlarm * alarms;
  }

  /** Of the faulty those that pass, of the good those that do not. */
  private double share(List<Case> cases, boolean faulty, double limit) {
    int wrong = 0;
    int all = 0;
    for (Case one : cases) {
      if (one.faulty() == faulty) {
        all++;
        wrong += end.refuses(one.value(), limit) == faulty ? 0 : 1;
      }
    }
    return all == 0 ? 0 : (double) wrong / all;
  }

  private static double middle(List<Double> limits) {
    return (limits.getFirst() + limits.getLast()) / 2;
  }
}
