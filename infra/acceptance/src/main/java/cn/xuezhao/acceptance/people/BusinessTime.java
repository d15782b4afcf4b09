package cn.xuezhao.acceptance.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The time that the platform under test lives in: the clock's, and an offset in a file that all of
 * its processes read. It is turned and never slept away, and only ever forward.
 */
public final class BusinessTime {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** Processes look at the file twenty times a second. */
  private static final Duration NOTICED_AFTER = Duration.ofMillis(200);

  private BusinessTime() {}

  public static Instant now() {
    return Instant.now().plus(offset());
  }

  public static LocalDate today() {
    return LocalDate.ofInstant(now(), SHANGHAI);
  }

  /** Every process has noticed before this returns. */
  public static synchronized void turn(Duration forward) {
    if (forward.isNegative()) {
      throw new IllegalArgumentException("time of a running platform never goes back: " + forward);
    }
    Path file = file();
    try {
      Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "clock", ".next");
      Files.writeString(next, offset().plus(forward).toString());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      Thread.sleep(NOTICED_AFTER);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** To a moment that is yet to come. */
  public static void turnTo(Instant moment) {
    turn(Duration.between(now(), moment));
  }

  private static Duration offset() {
    try {
      return Duration.parse(Files.readString(file()).strip());
    } catch (NoSuchFileException real) {
      return Duration.ZERO;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Path file() {
    return Path.of(System.getenv().getOrDefault("XUEZHAO_CLOCK_FILE", "../../.run/clock"));
  }
}
