package cn.xuezhao.acceptance.demo;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a demo has shown: for people as a table, for programs as JSON. */
final class Summary {

  private final Options options;
  private final Tally tally;
  private final Duration took;
  private final Map<String, Long> memoryBefore;
  private final Map<String, Long> memoryAfter;

  Summary(
      Options options,
      Tally tally,
      Duration took,
      Map<String, Long> memoryBefore,
      Map<String, Long> memoryAfter) {
    this.options = options;
    this.tally = tally;
    this.took = took;
    this.memoryBefore = memoryBefore;
    this.memoryAfter = memoryAfter;
  }

  /** Every journey ended as it should, and nobody met an error of the server. */
  boolean isGood() {
    boolean faultless = tally.serverErrors() == 0 && tally.silences() == 0;
    return tally.failures().isEmpty() && (faultless || options.expectsFaults());
  }

  void print(PrintStream out) {
    if (options.json()) {
      out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(asMap()));
      return;
    }
    printSteps(out);
    out.println();
    tally.counters().forEach((what, count) -> out.printf("%8d  %s%n", count, what));
    out.println();
    printMemory(out);
    out.printf(
        "%d journeys in %.1f s, %d requests, %d answered 5xx, %d not answered; load average %.1f%n",
        tally.times(Step.WHOLE).size(),
        took.toMillis() / 1000.0,
        tally.requests(),
        tally.serverErrors(),
        tally.silences(),
        load());
    tally.errorsByRequest().forEach((what, count) -> out.printf("%8d  %s%n", count, what));
    printFailures(out);
  }

  private void printSteps(PrintStream out) {
    out.println();
    out.printf("%-24s %7s %9s %9s %9s%n", "step", "count", "p50 ms", "p95 ms", "p99 ms");
    for (Step step : Step.values()) {
      List<Duration> times = tally.times(step);
      if (!times.isEmpty()) {
        out.printf(
            "%-24s %7d %9d %9d %9d%n",
            step.label(),
            times.size(),
            percentile(times, 50),
            percentile(times, 95),
            percentile(times, 99));
      }
    }
  }

  private void printMemory(PrintStream out) {
    if (!memoryAfter.isEmpty()) {
      out.printf("%-24s %12s %12s%n", "PSS in MB", "before", "after");
      memoryAfter.forEach(
          (name, size) ->
              out.printf("%-24s %12d %12d%n", name, memoryBefore.getOrDefault(name, 0L), size));
      out.printf("%-24s %12d %12d%n%n", "all", sum(memoryBefore), sum(memoryAfter));
    }
  }

  private void printFailures(PrintStream out) {
    if (!tally.failures().isEmpty()) {
      out.println();
      out.println("Did not end as they should:");
    }
    for (Tally.Failure failure : tally.failures()) {
      out.printf(
          "  %s, student %d, %s, at \"%s\": %s%n",
          failure.tenant(), failure.student(), failure.orderId(), failure.step(), failure.why());
    }
  }

  private Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("good", isGood());
    map.put("tenants", options.tenants());
    map.put("studentsPerTenant", options.students());
    map.put("seed", options.seed());
    map.put("seconds", took.toMillis() / 1000.0);
    map.put("loadAverage", load());
    map.put("journeys", tally.times(Step.WHOLE).size());
    map.put("requests", tally.requests());
    map.put("serverErrors", tally.serverErrors());
    map.put("notAnswered", tally.silences());
    map.put("errorsByRequest", tally.errorsByRequest());
    map.put("steps", stepsAsMaps());
    map.put("counters", tally.counters());
    map.put("memoryBeforeInMb", memoryBefore);
    map.put("memoryAfterInMb", memoryAfter);
    map.put("failures", tally.failures());
    return map;
  }

  private List<Map<String, Object>> stepsAsMaps() {
    List<Map<String, Object>> steps = new ArrayList<>();
    for (Step step : Step.values()) {
      List<Duration> times = tally.times(step);
      if (!times.isEmpty()) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("step", step.label());
        map.put("count", times.size());
        map.put("p50Millis", percentile(times, 50));
        map.put("p95Millis", percentile(times, 95));
        map.put("p99Millis", percentile(times, 99));
        steps.add(map);
      }
    }
    return steps;
  }

  /** Nearest rank, of ascending times. */
  static long percentile(List<Duration> times, int percent) {
    int rank = (int) Math.ceil(times.size() * percent / 100.0);
    return times.get(Math.max(1, rank) - 1).toMillis();
  }

  private static long sum(Map<String, Long> sizes) {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
