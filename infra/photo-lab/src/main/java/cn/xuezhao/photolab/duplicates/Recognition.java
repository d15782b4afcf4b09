package cn.xuezhao.photolab.duplicates;

import cn.xuezhao.photo.PixelProcess;
import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.decoding.DecoderSettings;
import cn.xuezhao.photo.decoding.MatArena;
import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.screening.RuleBook;
import cn.xuezhao.photo.screening.Screening;
import cn.xuezhao.photo.standardization.Target;
import cn.xuezhao.photolab.sets.SetRefused;
import cn.xuezhao.photolab.variations.VariationMaker.Portrait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/**
 * Alters portraits in every way and takes the fingerprints as the service does of an upload: in a
 * child, in the course of a screening.
 */
public final class Recognition implements AutoCloseable {

  private static final char BETWEEN_PERSON_AND_NUMBER = '_';

  private final DecoderPool decoders;
  private final Screening screening;
  private final Target target;
  private final Path folder;
  private final int children;

  /**
   * Starts the children; OpenCV must be there.
   *
   * @param work folder for the unpacked native library and for what comes and goes
   */
  public Recognition(RuleBook book, Path work, int children) throws IOException {
    this.children = children;
    this.folder = Files.createDirectories(work.resolve("altered"));
    this.decoders =
        new DecoderPool(
            new DecoderSettings(
                children,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                1L << 30,
                400L << 20,
                50,
                Duration.ofSeconds(120),
                work,
                PixelProcess.class.getName()),
            Screening.warmUp(book.profile()));
    this.screening = new Screening(decoders, book);
    this.target = new Target(book.profile(), null);
  }

  /**
   * Takes all fingerprints and counts.
   *
   * @param progress hears how many portraits are done
   */
  public Recognized of(List<Portrait> portraits, IntConsumer progress) throws InterruptedException {
    try (ExecutorService crew = Executors.newFixedThreadPool(children)) {
      List<Future<Taken>> answers =
          portraits.stream().map(each -> crew.submit(() -> take(each))).toList();
      List<Taken> taken = new ArrayList<>();
      for (Future<Taken> answer : answers) {
        taken.add(answer.get());
        progress.accept(taken.size());
      }
      return Recognized.of(taken);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a picture could not be looked at", e.getCause());
    }
  }

  private Taken take(Portrait portrait) throws IOException {
    try (MatArena arena = new MatArena()) {
      byte[] file = Files.readAllBytes(portrait.file());
      MatOfByte bytes = arena.own(new MatOfByte(file));
      Mat bgr = arena.own(Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_COLOR));
      if (bgr.empty()) {
        throw new SetRefused(portrait.file() + " is no picture; take it out of the folder");
      }
      Fingerprint original = fingerprint(file, bgr);
      Map<Alteration, Fingerprint> altered = new EnumMap<>(Alteration.class);
      for (Alteration alteration : Alteration.values()) {
        byte[] changed = alteration.of(bgr, arena);
        MatOfByte again = arena.own(new MatOfByte(changed));
        Mat size = arena.own(Imgcodecs.imdecode(again, Imgcodecs.IMREAD_GRAYSCALE));
        Fingerprint seen = original == null ? null : fingerprint(changed, size);
        if (seen != null) {
          altered.put(alteration, seen);
        }
      }
      return new Taken(portrait.name(), person(portrait.name()), original, altered);
    }
  }

  private @Nullable Fingerprint fingerprint(byte[] file, Mat size) throws IOException {
    Path upload = Files.createTempFile(folder, "upload", ".jpg");
    try {
      Files.write(upload, file);
      return screening.screen(upload, Math.max(size.cols(), size.rows()), target).fingerprint();
    } finally {
      Files.delete(upload);
    }
  }

  /** Two photos of one person are called so: franck_1, franck_2. */
  private static String person(String name) {
    int end = name.lastIndexOf(BETWEEN_PERSON_AND_NUMBER);
    return end > 0 ? name.substring(0, end) : name;
  }

  @Override
  public void close() {
    decoders.close();
  }
}
