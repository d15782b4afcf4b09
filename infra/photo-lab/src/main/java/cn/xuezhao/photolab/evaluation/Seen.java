package cn.xuezhao.photolab.evaluation;

import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photolab.sets.Fault;
import cn.xuezhao.photolab.sets.Labelled;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A labelled picture and what the screening made of it.
 *
 * @param problem problem type with which it was refused before anything was measured, or null
 * @param measured every number, by name
 * @param standardPhoto null when none can be made
 */
@SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
public record Seen(
    Labelled label,
    @Nullable String problem,
    List<Finding> findings,
    Map<String, Double> measured,
    byte @Nullable [] standardPhoto) {

  public Seen {
    findings = List.copyOf(findings);
    measured = Map.copyOf(measured);
  }

  /** Whether the photo was turned away, by the guard or by a hard finding. */
  public boolean refused() {
    return problem != null || findings.stream().anyMatch(Finding::isHard);
  }

  boolean saysAnything() {
    return problem != null || !findings.isEmpty();
  }

  /** Told at all, as a hint or as a refusal. */
  public boolean tells(Fault fault) {
    return fault.names().stream().anyMatch(this::tells);
  }

  /** Told, and reason enough to refuse. */
  public boolean refusesFor(Fault fault) {
    return fault.names().stream().anyMatch(this::refusesFor);
  }

  boolean tells(String name) {
    return name.equals(problem)
        || findings.stream().anyMatch(finding -> finding.rule().equals(name));
  }

  boolean refusesFor(String name) {
    return name.equals(problem)
        || findings.stream().anyMatch(f -> f.isHard() && f.rule().equals(name));
  }
}
