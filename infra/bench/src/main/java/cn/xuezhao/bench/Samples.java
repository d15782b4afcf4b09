package cn.xuezhao.bench;

import java.util.ArrayList;
import java.util.List;

/** Measured nanoseconds of one thing. */
final class Samples {

  private final List<Long> nanos = new ArrayList<>();

  void add(long value) {
    nanos.add(value);
  }

  /** Milliseconds, the middle one: a disturbance moves the mean and not the median. */
  double median() {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2) / 1e6;
  }

  /** Milliseconds, the usual mean: comparable with a sum that was divided. */
  double mean() {
    return nanos.stream().mapToLong(Long::longValue).average().orElse(0) / 1e6;
  }
}
