package cn.xuezhao.acceptance.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** How far the demo is: a bar that is drawn again on a terminal, else a line now and then. */
final class Progress implements AutoCloseable {

  private static final int WIDTH = 30;
  private static final Duration REDRAWN = Duration.ofMillis(500);
  private static final int REDRAWN_PER_LINE = 20;

  private final PrintStream out;
  private final boolean bar;
  private final int all;
  private final Instant begin = Instant.now();
  private final AtomicInteger started = new AtomicInteger();
  private final AtomicInteger ended = new AtomicInteger();
  private final AtomicInteger failed = new AtomicInteger();
  private final Thread thread;
  private volatile boolean over;

  Progress(PrintStream out, boolean bar, int all) {
    this.out = out;
    this.bar = bar;
    this.all = all;
    this.thread = Thread.ofVirtual().name("progress").start(this::show);
  }

  void started() {
    started.incrementAndGet();
  }

  void ended(boolean well) {
    ended.incrementAndGet();
    if (!well) {
      failed.incrementAndGet();
    }
  }

  private void show() {
    int redrawn = 0;
    while (!over) {
      if (bar) {
        out.print("\r" + drawn());
        out.flush();
      } else if (redrawn % REDRAWN_PER_LINE == REDRAWN_PER_LINE - 1) {
        out.println(line());
      }
      redrawn++;
      Patience.rest(REDRAWN);
    }
  }

  private String drawn() {
    int full = all == 0 ? WIDTH : WIDTH * ended.get() / all;
    return "  [" + "#".repeat(full) + ".".repeat(WIDTH - full) + "] " + line() + " ";
  }

  private String line() {
    int done = ended.get();
    return "%d of %d journeys ended, %d failed, %d under way, %d s"
        .formatted(
            done,
            all,
            failed.get(),
            started.get() - done,
            Duration.between(begin, Instant.now()).toSeconds());
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    out.println((bar ? "\r" + drawn() : line()));
  }
}
