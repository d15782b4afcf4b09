package cn.xuezhao.acceptance.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks for.
 *
 * @param atOnce students under way at the same time, over all regional centres
 * @param keepsTrying how long people repeat what was not answered, while the platform is being
 *     broken and mended; zero in a demo
 * @param whileThere new students set out only as long as this file is there
 * @param history where everything that was acknowledged is noted, for an independent check
 * @param processes folder with the launcher's records of the processes, to read their memory
 */
record Options(
    List<String> tenants,
    int students,
    long seed,
    int atOnce,
    boolean json,
    boolean bar,
    Duration keepsTrying,
    Optional<Path> whileThere,
    Optional<Path> history,
    Optional<Path> processes) {

  private static final int STUDENTS = 20;

  /** Two cores are busy with four; with more, people only wait for each other. */
  private static final int AT_ONCE = 4;

  static Options parse(String[] arguments) {
    Builder builder = new Builder();
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      builder.take(rest.pop(), rest);
    }
    return builder.build();
  }

  /** Whether single requests may fail, because somebody is breaking the platform on purpose. */
  boolean expectsFaults() {
    return keepsTrying.isPositive();
  }

  /** How long a person waits for the platform to go on by itself. */
  Duration patience() {
    return expectsFaults() ? keepsTrying : Duration.ofSeconds(60);
  }

  private static final class Builder {

    private List<String> tenants = List.of();
    private int students = STUDENTS;
    private long seed = System.currentTimeMillis() % 1_000_000;
    private int atOnce = AT_ONCE;
    private boolean json;
    private boolean bar;
    private Duration keepsTrying = Duration.ZERO;
    private @Nullable Path whileThere;
    private @Nullable Path history;
    private @Nullable Path processes;

    private void take(String option, Deque<String> rest) {
      switch (option) {
        case "--tenant" -> tenants = List.of(value(option, rest).split(","));
        case "--students" -> students = Integer.parseInt(value(option, rest));
        case "--seed" -> seed = Long.parseLong(value(option, rest));
        case "--at-once" -> atOnce = Integer.parseInt(value(option, rest));
        case "--json" -> json = true;
        case "--bar" -> bar = true;
        case "--keep-trying" -> keepsTrying = Duration.parse(value(option, rest));
        case "--while" -> whileThere = Path.of(value(option, rest));
        case "--history" -> history = Path.of(value(option, rest));
        case "--processes" -> processes = Path.of(value(option, rest));
        default -> throw new IllegalArgumentException("unknown option: " + option);
      }
    }

    private static String value(String option, Deque<String> rest) {
      if (rest.isEmpty()) {
        throw new IllegalArgumentException(option + " needs a value");
      }
      return rest.pop();
    }

    private Options build() {
      return new Options(
          tenants,
          students,
          seed,
          atOnce,
          json,
          bar,
          keepsTrying,
          Optional.ofNullable(whileThere),
          Optional.ofNullable(history),
          Optional.ofNullable(processes));
    }
  }
}
