package cn.xuezhao.localstack.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GroupCommitTests {

  private static final int WRITERS = 12;

  @Test
  void oneCommitServesEverybodyWhoWaits() throws Exception {
    CountDownLatch firstCommitRuns = new CountDownLatch(1);
    CountDownLatch mayFinish = new CountDownLatch(1);
    AtomicInteger commits = new AtomicInteger();
    GroupCommit group =
        new GroupCommit(
            () -> {
              if (commits.incrementAndGet() == 1) {
                firstCommitRuns.countDown();
                await(mayFinish);
              }
              return true;
            },
            new StoreWork());

    List<Thread> writers = new ArrayList<>();
    writers.add(Thread.ofVirtual().start(() -> group.write(() -> "first")));
    await(firstCommitRuns);
    for (int i = 0; i < WRITERS; i++) {
      writers.add(Thread.ofVirtual().start(() -> group.write(() -> "later")));
    }
    // Everybody stands before the gate before the first commit ends; else each may commit alone.
    while (!writers.stream().skip(1).allMatch(w -> w.getState() == Thread.State.WAITING)) {
      Thread.onSpinWait();
    }
    mayFinish.countDown();
    for (Thread writer : writers) {
      writer.join();
    }

    assertThat(commits).hasValueBetween(2, 4);
  }

  @Test
  void commitNeverFallsInsideACommand() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicBoolean torn = new AtomicBoolean();
    GroupCommit group =
        new GroupCommit(
            () -> {
              torn.compareAndSet(false, inside.get() != 0);
              return true;
            },
            new StoreWork());

    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      for (int i = 0; i < 2_000; i++) {
        threads.submit(
            () ->
                group.write(
                    () -> {
                      inside.incrementAndGet();
                      Thread.yield();
                      return inside.decrementAndGet();
                    }));
      }
    }

    assertThat(torn).isFalse();
  }

  @Test
  void readCommitsWhatItMayHaveSeenOfAnUnfinishedWrite() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    AtomicInteger commits = new AtomicInteger();
    GroupCommit group = new GroupCommit(() -> commits.incrementAndGet() > 0, new StoreWork());
    group.read(() -> "nothing written yet");
    assertThat(commits).hasValue(0);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(
          () ->
              group.write(
                  () -> {
                    written.countDown();
                    return "written";
                  }));
      await(written);
      group.read(() -> "seen");
      assertThat(commits).hasPositiveValue();
    }
  }

  /** A commit may reuse the space of pages that an open scan is still going to read. */
  @Test
  void commitWaitsForARunningRead() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch mayFinish = new CountDownLatch(1);
    AtomicInteger commits = new AtomicInteger();
    GroupCommit group = new GroupCommit(() -> commits.incrementAndGet() > 0, new StoreWork());

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> read =
          threads.submit(
              () ->
                  group.read(
                      () -> {
                        reading.countDown();
                        await(mayFinish);
                        return "commits while reading: " + commits.get();
                      }));
      await(reading);
      Future<String> write =
          threads.submit(
              () ->
                  group.write(
                      () -> {
                        mayFinish.countDown();
                        return "written";
                      }));
      assertThat(read.get()).isEqualTo("commits while reading: 0");
      assertThat(write.get()).isEqualTo("written");
    }
  }

  @Test
  void failingCommitAcknowledgesNothing() {
    GroupCommit group =
        new GroupCommit(
            () -> {
              throw new IllegalStateException("disk full");
            },
            new StoreWork());

    assertThatThrownBy(() -> group.write(() -> "written")).hasMessage("disk full");
    assertThatThrownBy(() -> group.read(() -> "seen")).hasMessage("disk full");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
