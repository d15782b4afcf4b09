package cn.xuezhao.localstack.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one file of the store: opening, committing, keeping it small.
 *
 * <p>Every commit appends, so the file grows with writes, not with data; what is no longer live is
 * reused at once (no retention, no old versions), and partly live chunks are rewritten from time to
 * time while running and thoroughly at start and stop.
 */
final class StoreFile implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StoreFile.class);

  /** Written into the file; a store written in another layout is refused instead of misread. */
  private static final int LAYOUT = 1;

  private static final String FILE_NAME = "documents.mv";
  private static final int COMPACTION_MILLIS = 2_000;

  /** Below this size nobody cares how much of the file is live. */
  private static final long SMALL_BYTES = 32L << 20;

  private static final int COMMITS_BETWEEN_REWRITES = 64;

  /** Half of the file may be garbage while running; it costs nothing but disk. */
  private static final int FILL_PERCENT_WHEN_RUNNING = 50;

  /** Only after many kills: whoever starts us waits. */
  static final int FILL_PERCENT_WHEN_STARTED = 40;

  private static final int FILL_PERCENT_WHEN_STOPPED = 80;
  private static final int REWRITE_BYTES = 4 << 20;

  private final MVStore store;
  private final String name;
  private int commitsSinceRewrite;

  private StoreFile(MVStore store, String name) {
    this.store = store;
    this.name = name;
  }

  static StoreFile inMemory() {
    MVStore store = MVStore.open(null);
    store.setVersionsToKeep(0);
    return new StoreFile(store, "memory");
  }

  static StoreFile open(Path directory, int cacheMegabytes) {
    Path file = directory.resolve(FILE_NAME);
    try {
      Files.createDirectories(directory);
      MVStore store =
          new MVStore.Builder()
              .fileName(file.toString())
              .autoCommitDisabled()
              // Else a large command would be committed in its middle.
              .autoCommitBufferSize(0)
              .cacheSize(cacheMegabytes)
              .open();
      store.setRetentionTime(0);
      store.setVersionsToKeep(0);
      return new StoreFile(store, file.toString()).checkLayout();
    } catch (MVStoreException refused) {
      throw unavailable(file, refused);
    } catch (IOException unwritable) {
      throw new DocumentStoreUnavailable("cannot create " + directory, unwritable);
    }
  }

  MVStore store() {
    return store;
  }

  String name() {
    return name;
  }

  /** Writes what changed; called by one thread at a time and never inside a command. */
  boolean commit() {
    boolean written = store.commit() >= 0;
    if (written && ++commitsSinceRewrite >= COMMITS_BETWEEN_REWRITES) {
      commitsSinceRewrite = 0;
      if (size() > SMALL_BYTES) {
        store.compact(FILL_PERCENT_WHEN_RUNNING, REWRITE_BYTES);
      }
    }
    return written;
  }

  /**
   * Makes the file smaller for a few seconds if less of it is live than this; every collection must
   * be open.
   */
  void compact(int wantedFillPercent) {
    FileStore<?> file = store.getFileStore();
    if (file != null && file.getChunksFillRate() < wantedFillPercent) {
      long before = size();
      store.compactFile(COMPACTION_MILLIS);
      log.info("compacted {} from {} to {} KB", name, before >> 10, size() >> 10);
    }
  }

  @Override
  public void close() {
    if (!store.isClosed()) {
      store.commit();
      compact(FILL_PERCENT_WHEN_STOPPED);
      store.close();
    }
  }

  private long size() {
    FileStore<?> file = store.getFileStore();
    return file == null ? 0 : file.size();
  }

  private StoreFile checkLayout() {
    int found = store.getStoreVersion();
    if (found == 0 && store.getMapNames().isEmpty()) {
      store.setStoreVersion(LAYOUT);
      store.commit();
    } else if (found != LAYOUT) {
      store.closeImmediately();
      throw new UncheckedIOException(
          new IOException("layout of " + name + ": " + found + " (expected: " + LAYOUT + ")"));
    }
    return this;
  }

  private static DocumentStoreUnavailable unavailable(Path file, MVStoreException refused) {
    return switch (refused.getErrorCode()) {
      case DataUtils.ERROR_FILE_LOCKED ->
          new DocumentStoreUnavailable(
              file + " is in use by another document store; stop that one first", refused);
      case DataUtils.ERROR_FILE_CORRUPT ->
          new DocumentStoreUnavailable(
              file + " is damaged; move it away to start with an empty store", refused);
      default -> new DocumentStoreUnavailable("cannot open " + file, refused);
    };
  }
}
