package cn.xuezhao.chaos;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where to look.
 *
 * @param settle how long what is under way may take before it counts as broken
 */
record Settings(
    String documents,
    URI objects,
    Path credentials,
    URI weChat,
    List<String> tenants,
    Optional<Path> history,
    Duration settle) {

  static Settings parse(String[] arguments) {
    Map<String, String> given = new HashMap<>();
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (rest.size() > 1) {
      given.put(rest.pop(), rest.pop());
    }
    return new Settings(
        required(given, "--documents"),
        URI.create(required(given, "--objects")),
        Path.of(required(given, "--keys")).resolve("s3.properties"),
        URI.create(required(given, "--wechat")),
        List.of(required(given, "--tenants").split(",")),
        Optional.ofNullable(given.get("--history")).map(Path::of),
        Duration.parse(given.getOrDefault("--settle", "PT0S")));
  }

  private static String required(Map<String, String> given, String option) {
    String value = given.get(option);
    if (value == null) {
      throw new IllegalArgumentException(option + " is missing");
    }
    return value;
  }
}
