package cn.xuezhao.wechatsandbox.wire;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last requests and how they were answered, newest first. Holds no secrets and no bodies. */
@Component
final class RequestLog {

  private static final int KEPT = 2_000;

  private final Deque<Entry> entries = new ArrayDeque<>();

  RequestLog() {}

  synchronized List<Entry> newestFirst() {
    return List.copyOf(entries);
  }

  synchronized void clear() {
    entries.clear();
  }

  synchronized void add(Entry entry) {
    entries.addFirst(entry);
    if (entries.size() > KEPT) {
      entries.removeLast();
    }
  }

  /**
   * One exchange.
   *
   * @param verdict the error code of either API, "ok", or the fault that was played
   */
  record Entry(
      Instant at,
      String method,
      String path,
      int status,
      String verdict,
      @Nullable String fault,
      long millis) {}
}
