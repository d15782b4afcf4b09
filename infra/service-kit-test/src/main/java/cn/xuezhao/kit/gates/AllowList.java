package cn.xuezhao.kit.gates;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exceptions from the size gates that a reviewer agreed to: one line {@code <gate> <subject>:
 * <reason>} each, in {@code size-gates.allow} of the module. The reason is the point; a line
 * without one, or one that nothing needs any more, fails.
 */
final class AllowList {

  private static final Pattern LINE = Pattern.compile("(?<key>\\S+ \\S+): +(?<reason>.{20,})");

  private final Map<String, String> reasons;

  private AllowList(Map<String, String> reasons) {
    this.reasons = reasons;
  }

  static AllowList in(Path file) {
    Map<String, String> reasons = new LinkedHashMap<>();
    if (Files.exists(file)) {
      Repository.read(file)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(line -> add(line, reasons));
    }
    return new AllowList(reasons);
  }

  /** What no line excuses. */
  List<Violation> unexcused(List<Violation> violations) {
    return violations.stream().filter(violation -> !reasons.containsKey(key(violation))).toList();
  }

  /** Lines that excuse nothing. */
  List<String> unneeded(List<Violation> violations) {
    List<String> needed = violations.stream().map(AllowList::key).toList();
    return reasons.keySet().stream().filter(key -> !needed.contains(key)).toList();
  }

  private static void add(String line, Map<String, String> reasons) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      throw new IllegalStateException(
          "allow list: '%s' (expected: <gate> <subject>: <reason of 20 characters or more>)"
              .formatted(line));
    }
    reasons.put(matcher.group("key"), matcher.group("reason"));
  }

  private static String key(Violation violation) {
    return violation.gate() + " " + violation.subject();
  }
}
