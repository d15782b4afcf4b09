package cn.xuezhao.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The file that says how far business time is turned, looked at every now and then. While a process
 * runs its time only goes forward: a smaller value, a broken one or a file that is gone changes
 * nothing until the next start.
 */
final class ClockFile {

  private static final long LOOK_EVERY_NANOS = Duration.ofMillis(50).toNanos();

  private final Path path;
  private final LongSupplier nanos;
  private final AtomicLong lookedAt;
  private volatile @Nullable Version seen;
  private volatile Duration offset;

  /** Which content was read: a file that is moved into place has another key. */
  private record Version(FileTime modified, long size, @Nullable Object key) {}

  ClockFile(Path path, LongSupplier nanos) {
    this.path = path;
    this.nanos = nanos;
    this.lookedAt = new AtomicLong(nanos.getAsLong());
    this.seen = version().orElse(null);
    try {
      this.offset = seen == null ? Duration.ZERO : read();
    } catch (DateTimeParseException broken) {
      throw new IllegalArgumentException(
          "%s: '%s' (expected: one ISO-8601 duration such as PT72H or -P40D)"
              .formatted(path, broken.getParsedString()),
          broken);
    }
  }

  Duration offset() {
    long last = lookedAt.get();
    long now = nanos.getAsLong();
    if (now - last >= LOOK_EVERY_NANOS && lookedAt.compareAndSet(last, now)) {
      look();
    }
    return offset;
  }

  private void look() {
    try {
      Optional<Version> current = version();
      if (current.isEmpty() || current.get().equals(seen)) {
        return;
      }
      Duration wanted = read();
      if (wanted.compareTo(offset) > 0) {
        offset = wanted;
      }
      seen = current.get();
    } catch (DateTimeParseException | UncheckedIOException unfinished) {
      // Somebody is writing or moving it; the next look reads it whole.
      seen = null;
    }
  }

  private Duration read() {
    try {
      return Duration.parse(Files.readString(path).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<Version> version() {
    try {
      BasicFileAttributes found = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(new Version(found.lastModifiedTime(), found.size(), found.fileKey()));
    } catch (NoSuchFileException absent) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
