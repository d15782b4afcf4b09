package cn.xuezhao.localstack.documents;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Lets no answer out before the file holds what it says.
 *
 * <p>Commands share the gate; a commit takes it alone, so it never falls inside a half-done
 * command. Whoever gets the turn first commits for everybody whose command has begun, the others
 * find themselves served. Reads wait as well when they may have seen something uncommitted:
 * otherwise a relay could send an event whose cause a crash takes back.
 */
final class GroupCommit {

  /** Fair: else the first command out of the gate commits for itself alone. */
  private final ReadWriteLock gate = new ReentrantReadWriteLock(true);

  private final Lock turn = new ReentrantLock();
  private final AtomicLong begun = new AtomicLong();
  private final BooleanSupplier commit;
  private final StoreWork work;
  private volatile long committed;

  /**
   * @param commit writes everything to the file; false when there was nothing to write
   */
  GroupCommit(BooleanSupplier commit, StoreWork work) {
    this.commit = commit;
    this.work = work;
  }

  /** Runs a command that may write; its failure also waits, for it may speak of others' writes. */
  <T> T write(Supplier<T> command) {
    gate.readLock().lock();
    long ticket = begun.incrementAndGet();
    try {
      return shared(command);
    } finally {
      await(ticket);
    }
  }

  /** Runs a command that only reads; a commit may overwrite pages an open scan still needs. */
  <T> T read(Supplier<T> command) {
    gate.readLock().lock();
    try {
      return shared(command);
    } finally {
      await(begun.get());
    }
  }

  private <T> T shared(Supplier<T> command) {
    try {
      return command.get();
    } finally {
      gate.readLock().unlock();
    }
  }

  private void await(long ticket) {
    if (committed >= ticket) {
      return;
    }
    turn.lock();
    try {
      if (committed < ticket) {
        commitAll();
      }
    } finally {
      turn.unlock();
    }
  }

  private void commitAll() {
    gate.writeLock().lock();
    try {
      long served = begun.get();
      if (commit.getAsBoolean()) {
        work.committed();
      }
      committed = served;
    } finally {
      gate.writeLock().unlock();
    }
  }
}
