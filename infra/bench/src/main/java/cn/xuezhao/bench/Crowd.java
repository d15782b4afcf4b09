package cn.xuezhao.bench;

import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.screening.RuleBook;
import cn.xuezhao.photo.screening.Screening;
import cn.xuezhao.photo.standardization.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Many photos at once through guard, children and rule book; and what memory does meanwhile. */
final class Crowd {

  /** More wait than work, as on a busy day. */
  private static final int CLIENTS = 4;

  private static final int STEPS = 10;

  private final DecoderPool pool;
  private final RuleBook book;
  private final List<Input> inputs;

  Crowd(DecoderPool pool, RuleBook book, List<Input> inputs) {
    this.pool = pool;
    this.book = book;
    this.inputs = inputs;
  }

  /** Sends that many photos, each input in turn. */
  Result send(int photos) {
    List<Double> memory = new ArrayList<>();
    long spent = spent();
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
    for (int step = 1; step <= STEPS; step++) {
      int until = photos * step / STEPS;
      CompletableFuture<?>[] clients = new CompletableFuture<?>[CLIENTS];
      for (int client = 0; client < CLIENTS; client++) {
        clients[client] =
            CompletableFuture.runAsync(() -> work(next, until), Thread::startVirtualThread);
      }
      CompletableFuture.allOf(clients).join();
      next.set(until);
      memory.add(Memory.of(pool.pids()) + Memory.of(ProcessHandle.current().pid()));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    return new Result(photos, seconds, (spent() - spent) / 1e6 / photos, memory);
  }

  /**
   * Nanoseconds of processor time of this process and the children; none of them ends meanwhile.
   */
  private long spent() {
    long children =
        Arrays.stream(pool.pids())
            .mapToObj(ProcessHandle::of)
            .flatMap(Optional::stream)
            .mapToLong(child -> child.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
            .sum();
    return ProcessorTime.own() + children;
  }

  private void work(AtomicInteger next, int until) {
    int number = next.getAndIncrement();
    while (number < until) {
      screen(inputs.get(number % inputs.size()));
      number = next.getAndIncrement();
    }
  }

  private void screen(Input input) {
    try (InputStream in = Files.newInputStream(input.file())) {
      int longSide = UploadGuard.forPhotos().inspect(in).longSide();
      new Screening(pool, book).screen(input.file(), longSide, new Target(book.profile(), null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What came of it.
   *
   * @param spent milliseconds of processor time for one photo, of this process and the children
   * @param memory megabytes of this process and the children, after each tenth
   */
  record Result(int photos, double seconds, double spent, List<Double> memory) {}
}
