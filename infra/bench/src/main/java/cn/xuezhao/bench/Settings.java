package cn.xuezhao.bench;

import java.net.URI;
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
 * @param photos how many students send to the service
 */
record Settings(Path portrait, Path work, int rounds, int photos, Running running) {

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
        Integer.parseInt(given.getOrDefault("--photos", "400")),
        new Running(
            URI.create(required(given, "--service")),
            Integer.parseInt(required(given, "--identity-port")),
            required(given, "--kafka"),
            Path.of(required(given, "--keys")),
            Path.of(required(given, "--processes")),
            required(given, "--tenant")));
  }

  private static String required(Map<String, String> given, String option) {
    String value = given.get(option);
    if (value == null) {
      throw new IllegalArgumentException(option + " is missing");
    }
    return value;
  }
}
