package cn.xuezhao.photolab.refit;

import cn.xuezhao.photolab.evaluation.Interval;
import cn.xuezhao.photolab.sets.Weight;

/**
 * A limit that would judge better, or the present one again.
 *
 * @param lowest of the limits that were fitted without one portrait each
 * @param highest of the same; far from the lowest means that single portraits decide
 * @param found of the faults, with the present limit
 * @param wouldFind of the faults, each judged by a limit fitted without its portrait
 * @param alarms good photos beyond the present limit
 * @param wouldAlarm good photos, each judged by a limit fitted without its portrait
 */
public record Proposal(
    String rule,
    Weight severity,
    String end,
    double present,
    double proposed,
    double lowest,
    double highest,
    Interval found,
    Interval wouldFind,
    Interval alarms,
    Interval wouldAlarm) {

  public boolean changes() {
    return proposed != present;
  }
}
