package cn.xuezhao.photo.decoding;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencv.core.CvException;

/**
 * The life of a child: answer questions from stdin on stdout, one after the other, until stdin
 * closes. It holds no secret and opens no connection; whatever a hostile picture does to it, the
 * service only sees the pipe end.
 */
public final class DecoderChild {

  /** A child whose service died while it was stuck in native code ends itself. */
  private static final long STUCK_AFTER_NANOS = 60_000_000_000L;

  private static final int EXIT_STUCK = 3;

  private final Map<Integer, PixelWork> works;
  private volatile long busySince = Long.MIN_VALUE;

  private DecoderChild(List<PixelWork> works) {
    this.works = works.stream().collect(Collectors.toMap(PixelWork::kind, Function.identity()));
  }

  /**
   * Loads the native libraries, lets the works build what they need and serves until stdin closes.
   *
   * @param natives folder for the unpacked libraries
   * @param works made only after the libraries are there, because they hold native objects
   */
  public static void serve(Path natives, Supplier<List<PixelWork>> works) throws IOException {
    DataInputStream in =
        new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), 65536));
    DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 65536));
    NativeImaging.load(natives);
    DecoderChild child = new DecoderChild(works.get());
    Thread.ofPlatform().daemon().name("stuck-watch").start(child::watch);
    child.loop(in, out);
  }

  private void loop(DataInputStream in, DataOutputStream out) throws IOException {
    Frames.@Nullable Question question = Frames.question(in);
    while (question != null) {
      busySince = System.nanoTime();
      answer(question, out);
      busySince = Long.MIN_VALUE;
      // The answer is out; now the pixels may go. Children are many and idle most of the time.
      question = Frames.question(in);
    }
  }

  private void answer(Frames.Question question, DataOutputStream out) throws IOException {
    PixelWork work = works.get(question.kind());
    if (work == null) {
      Frames.answer(out, Frames.FAILED, message("unknown work: " + question.kind()));
      return;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (MatArena arena = new MatArena()) {
      DataInputStream told = new DataInputStream(new ByteArrayInputStream(question.instructions()));
      work.run(told, question.picture(), new DataOutputStream(body), arena);
      Frames.answer(out, Frames.DONE, body.toByteArray());
    } catch (UndecodablePicture e) {
      Frames.answer(out, Frames.UNDECODABLE, message(e.getMessage()));
    } catch (CvException | IllegalArgumentException | IndexOutOfBoundsException e) {
      Frames.answer(out, Frames.FAILED, message(e.toString()));
    }
  }

  private static byte[] message(@Nullable String text) {
    return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
  }

  private void watch() {
    while (true) {
      long since = busySince;
      if (since != Long.MIN_VALUE && System.nanoTime() - since > STUCK_AFTER_NANOS) {
        Runtime.getRuntime().halt(EXIT_STUCK);
      }
      try {
        Thread.sleep(1000);
      } catch (InterruptedException _) {
        return;
      }
    }
  }
}
