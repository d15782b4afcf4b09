package cn.xuezhao.photolab.sets;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names that a fault may have.
 *
 * @param weights of every rule, at most: soft when the rule has no hard limit
 * @param problems problem types with which the upload guard refuses
 */
public record Vocabulary(Map<String, Weight> weights, Set<String> problems) {

  public Vocabulary {
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    problems = Set.copyOf(problems);
  }

  boolean knows(String name) {
    return name.startsWith(Fault.NAMELESS) || weights.containsKey(name) || problems.contains(name);
  }

  /** How bad a fault is when nobody says. */
  public Weight usual(String name) {
    return weights.getOrDefault(name, Weight.HARD);
  }

  /** The known name that looks most like one that is not known. */
  Optional<String> nearest(String name) {
    return weights.keySet().stream()
        .filter(known -> known.contains(name) || name.contains(known) || share(known, name))
        .findFirst();
  }

  private static boolean share(String known, String name) {
    return known.length() > 5
        && name.length() > 5
        && (known.startsWith(name.substring(0, 5))
            || known.endsWith(name.substring(name.length() - 5)));
  }
}
