package cn.xuezhao.photo.decoding;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The few children that decode. A caller waits for a free one, a picture has a limit of time and
 * memory, and a child that breaks either is killed and replaced: the picture is refused, the
 * service goes on.
 */
public final class DecoderPool implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(DecoderPool.class);
  private static final long WATCH_EVERY_MILLIS = 100;
  private static final long START_AGAIN_AFTER_MILLIS = 1000;

  /** A first picture also pays for loading OpenCV, the models and the code. */
  private static final Duration WARM_UP = Duration.ofSeconds(60);

  private final DecoderSettings settings;
  private final WarmUp warmUp;
  private final BlockingQueue<DecoderProcess> idle = new LinkedBlockingQueue<>();
  private final Set<DecoderProcess> children = ConcurrentHashMap.newKeySet();
  private final Semaphore places;
  private volatile boolean closed;

  /** Starts the children in the background; {@link #ready()} tells when one is warm. */
  public DecoderPool(DecoderSettings settings, WarmUp warmUp) {
    this.settings = settings;
    this.warmUp = warmUp;
    this.places = new Semaphore(settings.children() + settings.queue(), true);
    for (int child = 1; child <= settings.children(); child++) {
      Thread.ofPlatform().daemon().name("decoder-start-" + child).start(this::startOne);
    }
    Thread.ofPlatform().daemon().name("decoder-watch").start(this::watch);
  }

  /** Has at least one warm child. */
  public boolean ready() {
    return children.stream().anyMatch(DecoderProcess::alive);
  }

  /** How many children are warm and alive. */
  public int liveChildren() {
    return (int) children.stream().filter(DecoderProcess::alive).count();
  }

  /** Process ids of the children, for whoever watches memory. */
  public long[] pids() {
    return children.stream().mapToLong(DecoderProcess::pid).toArray();
  }

  /**
   * Has a child work on the picture in a file.
   *
   * @throws UndecodablePicture when it is no picture
   * @throws PictureTooExpensive when a child had to be given up on it
   * @throws DecodersBusy when too many wait
   */
  public DataInputStream run(int kind, byte[] instructions, Path picture) {
    return run(new DecoderProcess.Question(kind, instructions, new FileSource(picture)));
  }

  /** The same for a picture that is already in memory. */
  public DataInputStream run(int kind, byte[] instructions, byte[] picture) {
    return run(new DecoderProcess.Question(kind, instructions, new BytesSource(picture)));
  }

  private DataInputStream run(DecoderProcess.Question question) {
    if (!places.tryAcquire()) {
      throw new DecodersBusy("waiting for a decoder: " + settings.queue() + " already");
    }
    try {
      DecoderProcess child = borrow();
      return open(askAndReturn(child, question));
    } finally {
      places.release();
    }
  }

  private DecoderProcess borrow() {
    try {
      DecoderProcess child = idle.poll(settings.maxWait().toMillis(), TimeUnit.MILLISECONDS);
      while (child != null && !child.alive()) {
        replace(child);
        child = idle.poll(settings.maxWait().toMillis(), TimeUnit.MILLISECONDS);
      }
      if (child == null) {
        throw new DecodersBusy("no decoder became free within " + settings.maxWait());
      }
      return child;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DecodersBusy("interrupted while waiting for a decoder");
    }
  }

  private Frames.Answer askAndReturn(DecoderProcess child, DecoderProcess.Question question) {
    try {
      Frames.Answer answer = child.ask(question, settings.timeLimit(), settings.maxRun());
      giveBack(child);
      return answer;
    } catch (IOException e) {
      // The pipe ended in the middle of an answer: killed by the watch, or crashed by itself.
      child.kill(child.killedFor().isEmpty() ? "broken pipe" : child.killedFor());
      replace(child);
      log.warn("decoder {} was given up: {}, {}", child.pid(), child.killedFor(), e.getMessage());
      throw new PictureTooExpensive("decoder given up: " + child.killedFor());
    }
  }

  private void giveBack(DecoderProcess child) {
    long resident = child.residentBytes();
    if (resident > settings.retireAbove()) {
      log.info("decoder {} retired with {} resident bytes", child.pid(), resident);
      child.retire();
      replace(child);
    } else {
      idle.add(child);
    }
  }

  private static DataInputStream open(Frames.Answer answer) {
    return switch (answer.status()) {
      case Frames.DONE -> new DataInputStream(new ByteArrayInputStream(answer.body()));
      case Frames.UNDECODABLE -> throw new UndecodablePicture(text(answer));
      default -> throw new WorkFailed(text(answer));
    };
  }

  private static String text(Frames.Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  private void replace(DecoderProcess child) {
    children.remove(child);
    if (!closed) {
      Thread.ofPlatform().daemon().name("decoder-start").start(this::startOne);
    }
  }

  private void startOne() {
    while (!closed) {
      DecoderProcess child = startWarm();
      if (child != null) {
        children.add(child);
        idle.add(child);
        log.info("decoder {} is ready", child.pid());
        if (closed) {
          child.retire();
        }
        return;
      }
      pause(START_AGAIN_AFTER_MILLIS);
    }
  }

  private @Nullable DecoderProcess startWarm() {
    try {
      DecoderProcess child = DecoderProcess.start(settings);
      Frames.Answer answer =
          child.ask(
              new DecoderProcess.Question(
                  warmUp.kind(), warmUp.instructions(), new BytesSource(warmUp.picture())),
              WARM_UP,
              WARM_UP);
      if (answer.status() == Frames.DONE) {
        return child;
      }
      log.error("decoder {} failed to warm up: {}", child.pid(), text(answer));
      child.kill("warm-up failed");
    } catch (IOException e) {
      log.error("decoder did not start: {}", e.getMessage());
    }
    return null;
  }

  private void watch() {
    while (!closed) {
      long now = System.nanoTime();
      children.forEach(child -> child.enforce(now, settings.memoryLimit()));
      pause(WATCH_EVERY_MILLIS);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    children.forEach(DecoderProcess::retire);
  }

  /** The first work of every child, so that no student pays for class loading. */
  @SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
  public record WarmUp(int kind, byte[] instructions, byte[] picture) {}

  private record FileSource(Path path) implements Frames.Source {
    @Override
    public long length() throws IOException {
      return Files.size(path);
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
  private record BytesSource(byte[] bytes) implements Frames.Source {
    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
