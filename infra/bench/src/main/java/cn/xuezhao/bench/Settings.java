package cn.xuezhao.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to measure.
 *
 * @param portrait a good portrait, from which the inputs are made
 * @param work folder for what comes and goes
 * @param rounds measured repetitions of every input
 * @param photos how many go through two children at once
 */
record Settings(Path portrait, Path work, int rounds, int photos) {

  static Settings parse(String[] arguments) {
    Map<String, String> given = new HashMap<>();
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (rest.size() > 1) {
      given.put(rest.pop(), rest.pop());
    }
    return new Settings(
        Path.of(required(given, "--portraits")).resolve("portrait.jpg"),
        Path.of(required(given, "--work")),
        Integer.parseInt(given.getOrDefault("--rounds", "15")),
        Integer.parseInt(given.getOrDefault("--photos", "500")));
  }

  private static String required(Map<String, String> given, String option) {
    String value = given.get(option);
    if (value == null) {
      throw new IllegalArgumentException(option + " is missing");
    }
    return value;
  }
}
