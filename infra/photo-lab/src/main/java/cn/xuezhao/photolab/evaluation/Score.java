package cn.xuezhao.photolab.evaluation;

import java.util.List;

/**
 * How one rule did.
 *
 * @param recall told, of the pictures that have the fault
 * @param hardRecall told as a reason to refuse, of the pictures where it is one
 * @param precision of the pictures for which it was told, those that have the fault
 * @param missed pictures with the fault for which it was not told
 * @param hinted pictures with the hard fault for which it was only a hint
 * @param falselyRefused good photos that it refused
 * @param falselyHinted good photos for which it gave a hint
 */
public record Score(
    String rule,
    Interval recall,
    Interval hardRecall,
    Interval precision,
    List<String> missed,
    List<String> hinted,
    List<String> falselyRefused,
    List<String> falselyHinted) {

  public Score {
    missed = List.copyOf(missed);
    hinted = List.copyOf(hinted);
    falselyRefused = List.copyOf(falselyRefused);
    falselyHinted = List.copyOf(falselyHinted);
  }
}
