package cn.xuezhao.photolab;

import cn.xuezhao.photolab.sets.SetRefused;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed behind {@code ./xuezhao eval photo}. */
record Options(Map<String, String> values, Set<String> flags) {

  private static final Set<String> FLAGS = Set.of("--refit", "--duplicates");
  private static final Set<String> NAMED =
      Set.of(
          "--set",
          "--make",
          "--from",
          "--also",
          "--decisions",
          "--report",
          "--seed",
          "--good",
          "--kinds",
          "--background",
          "--portraits",
          "--work");

  static Options parse(String[] arguments) {
    Map<String, String> values = new HashMap<>();
    Set<String> flags = new HashSet<>();
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      String option = rest.pop();
      if (FLAGS.contains(option)) {
        flags.add(option);
      } else if (!NAMED.contains(option)) {
        throw new SetRefused("unknown option " + option + "; ./xuezhao help names them");
      } else if (rest.isEmpty()) {
        throw new SetRefused(option + " needs a value; ./xuezhao help says which");
      } else {
        values.put(option, rest.pop());
      }
    }
    return new Options(Map.copyOf(values), Set.copyOf(flags));
  }

  Optional<String> value(String option) {
    return Optional.ofNullable(values.get(option));
  }

  boolean has(String flag) {
    return flags.contains(flag);
  }

  int number(String option, int otherwise) {
    try {
      return value(option).map(Integer::parseInt).orElse(otherwise);
    } catch (NumberFormatException _) {
      throw new SetRefused(option + " needs a number, not " + values.get(option));
    }
  }
}
