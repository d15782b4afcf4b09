package cn.xuezhao.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Looks until everything holds or the time to settle is over, and prints the last table. Ends with
 * 0 when all invariants are kept, with 1 when one is broken, with 3 when one cannot be told.
 */
public final class Checker {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(3);
  private static final int SHOWN = 8;
  private static final int BROKEN = 1;
  private static final int UNKNOWN = 3;

  private Checker() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Settings settings = Settings.parse(arguments);
    Instant begin = Instant.now();
    List<Verdict> verdicts;
    try (Gathering gathering = new Gathering(settings)) {
      verdicts = new Judge(gathering.gather()).all();
      while (result(verdicts) != 0 && spent(begin).compareTo(settings.settle()) < 0) {
        Thread.sleep(BETWEEN_LOOKS);
        verdicts = new Judge(gathering.gather()).all();
      }
    }
    print(System.out, verdicts, spent(begin));
    System.exit(result(verdicts));
  }

  static int result(List<Verdict> verdicts) {
    if (verdicts.stream().anyMatch(verdict -> !verdict.broken().isEmpty())) {
      return BROKEN;
    }
    return verdicts.stream().anyMatch(verdict -> !verdict.unknown().isEmpty()) ? UNKNOWN : 0;
  }

  static void print(PrintStream out, List<Verdict> verdicts, Duration spent) {
    out.printf("%-52s %9s %7s %8s%n", "invariant", "examined", "broken", "unknown");
    for (Verdict verdict : verdicts) {
      out.printf(
          "%-52s %9d %7d %8d  %s%s%n",
          verdict.invariant().sentence(),
          verdict.examined(),
          verdict.broken().size(),
          verdict.unknown().size(),
          verdict.word(),
          verdict.remarks() > 0 ? ", %d seen again".formatted(verdict.remarks()) : "");
    }
    for (Verdict verdict : verdicts) {
      verdict.broken().stream().limit(SHOWN).forEach(each -> out.println("  BROKEN   " + each));
      verdict.unknown().stream().limit(SHOWN).forEach(each -> out.println("  unknown  " + each));
    }
    out.printf("Settled within %d s.%n", spent.toSeconds());
  }

  private static Duration spent(Instant begin) {
    return Duration.between(begin, Instant.now());
  }
}
