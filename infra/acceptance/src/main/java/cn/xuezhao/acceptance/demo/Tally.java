package cn.xuezhao.acceptance.demo;

import cn.xuezhao.acceptance.people.Habits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/** Everything that is counted while the demo runs. */
final class Tally implements Habits.Witness {

  /** Not errors: the platform says that it is full, and when to come again. */
  private static final Set<String> ASKED_TO_COME_AGAIN = Set.of("screening-busy", "rate-limited");

  private final Map<Step, List<Duration>> times = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();
  private final LongAdder requests = new LongAdder();
  private final LongAdder serverErrors = new LongAdder();
  private final LongAdder silences = new LongAdder();
  private final Map<String, LongAdder> errorsByRequest = new ConcurrentHashMap<>();

  @Override
  public void sees(String request, int status, String problem, Duration took) {
    requests.increment();
    if (status == 0) {
      silences.increment();
    } else if (ASKED_TO_COME_AGAIN.contains(problem)) {
      count("asked to come again: " + problem);
    } else if (status >= 500) {
      serverErrors.increment();
      String kind = request.replaceAll("(ord|bat|enr|ver)_[A-Za-z0-9]+", "{id}") + " " + status;
      errorsByRequest.computeIfAbsent(kind, _ -> new LongAdder()).increment();
    }
  }

  void took(Step step, Duration time) {
    times.computeIfAbsent(step, _ -> Collections.synchronizedList(new ArrayList<>())).add(time);
  }

  void count(String what) {
    count(what, 1);
  }

  void count(String what, int howMany) {
    counters.computeIfAbsent(what, _ -> new LongAdder()).add(howMany);
  }

  void failed(Failure failure) {
    failures.add(failure);
  }

  Map<String, Long> counters() {
    Map<String, Long> sorted = new TreeMap<>();
    counters.forEach((what, count) -> sorted.put(what, count.sum()));
    return sorted;
  }

  Map<String, Long> errorsByRequest() {
    Map<String, Long> sorted = new TreeMap<>();
    errorsByRequest.forEach((what, count) -> sorted.put(what, count.sum()));
    return sorted;
  }

  List<Failure> failures() {
    return List.copyOf(failures);
  }

  long requests() {
    return requests.sum();
  }

  long serverErrors() {
    return serverErrors.sum();
  }

  long silences() {
    return silences.sum();
  }

  /** Ascending. */
  List<Duration> times(Step step) {
    List<Duration> unsorted = times.getOrDefault(step, List.of());
    synchronized (unsorted) {
      return unsorted.stream().sorted().toList();
    }
  }

  /** A journey that did not end as it should. */
  record Failure(String tenant, int student, String orderId, String step, String why) {}
}
