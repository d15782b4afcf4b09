package cn.xuezhao.photolab.evaluation;

import cn.xuezhao.photo.PixelProcess;
import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.decoding.DecoderSettings;
import cn.xuezhao.photo.decoding.PictureTooExpensive;
import cn.xuezhao.photo.decoding.UndecodablePicture;
import cn.xuezhao.photo.decoding.WorkFailed;
import cn.xuezhao.photo.guard.UploadGuard;
import cn.xuezhao.photo.guard.UploadProblem;
import cn.xuezhao.photo.guard.UploadRefused;
import cn.xuezhao.photo.screening.Examination;
import cn.xuezhao.photo.screening.Measurement;
import cn.xuezhao.photo.screening.RuleBook;
import cn.xuezhao.photo.screening.Screening;
import cn.xuezhao.photo.standardization.Rgb;
import cn.xuezhao.photo.standardization.Target;
import cn.xuezhao.photolab.sets.Labelled;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/**
 * Has pictures screened exactly as the service does: the guard first, then a child process of the
 * service's own pool.
 */
public final class Examiner implements AutoCloseable {

  /** A child that breaks on a picture; the service answers with the same problem type. */
  private static final String UNDECODABLE = "photo-decoding-failed";

  private final UploadGuard guard = UploadGuard.forPhotos();
  private final DecoderPool decoders;
  private final Examination examination;
  private final Target target;
  private final int children;

  /**
   * Starts the children.
   *
   * @param work folder for the unpacked native library
   * @param background of the standard photo; rules about clothes depend on it
   */
  public Examiner(RuleBook book, Rgb background, Path work, int children) {
    this.children = children;
    this.decoders =
        new DecoderPool(
            new DecoderSettings(
                children,
                // Patient: here a slow machine is no reason to call a picture bad.
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                1L << 30,
                400L << 20,
                50,
                Duration.ofSeconds(120),
                work,
                PixelProcess.class.getName()),
            Screening.warmUp(book.profile()));
    this.examination = new Examination(decoders, book);
    this.target = new Target(book.profile().on(background), null);
  }

  /**
   * Looks at every picture of a set, in its order.
   *
   * @param progress hears how many are done
   */
  public List<Seen> examine(Path folder, List<Labelled> set, IntConsumer progress)
      throws InterruptedException {
    try (ExecutorService crew = Executors.newFixedThreadPool(children)) {
      List<Future<Seen>> answers =
          set.stream().map(row -> crew.submit(() -> look(folder, row))).toList();
      List<Seen> seen = new ArrayList<>();
      for (Future<Seen> answer : answers) {
        seen.add(answer.get());
        progress.accept(seen.size());
      }
      return seen;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a picture could not be looked at", e.getCause());
    }
  }

  private Seen look(Path folder, Labelled row) {
    Path file = folder.resolve(row.file());
    try (InputStream in = Files.newInputStream(file)) {
      int longSide = guard.inspect(in).longSide();
      Examination.Examined examined = examination.examine(file, longSide, target);
      Screening.Outcome outcome = examined.outcome();
      return new Seen(row, null, outcome.findings(), numbers(examined), outcome.standardPhoto());
    } catch (UploadRefused refused) {
      return refused(row, UploadProblem.of(refused).slug());
    } catch (UndecodablePicture | PictureTooExpensive | WorkFailed failed) {
      return refused(row, UNDECODABLE);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }

  private static Seen refused(Labelled row, String problem) {
    return new Seen(row, problem, List.of(), Map.of(), null);
  }

  private static Map<String, Double> numbers(Examination.Examined examined) {
    return examined.measurements().stream()
        .collect(Collectors.toMap(Measurement::name, Measurement::value, (first, _) -> first));
  }

  @Override
  public void close() {
    decoders.close();
  }
}
