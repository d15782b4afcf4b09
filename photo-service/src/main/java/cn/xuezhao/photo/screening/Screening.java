package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.standardization.Crop;
import cn.xuezhao.photo.standardization.OutputProfile;
import cn.xuezhao.photo.standardization.Target;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Screens a photo: a child measures it and renders the standard photo, the rule book judges. */
public final class Screening {

  private static final Logger log = LoggerFactory.getLogger(Screening.class);

  private static final long MILLIS_PER_DAY = 86_400_000;

  private final DecoderPool decoders;
  private final RuleBook book;
  private final Clock clock;

  public Screening(DecoderPool decoders, RuleBook book, Clock clock) {
    this.decoders = decoders;
    this.book = book;
    this.clock = clock;
  }

  /** For programs that measure the screening; to them every photo is of today. */
  public Screening(DecoderPool decoders, RuleBook book) {
    this(decoders, book, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
  }

  /**
   * Screens an upload that the guard has let through.
   *
   * @param longSide of the upload, by its header
   * @param target with the background of the tenant, and the student's crop if there is one
   */
  public Outcome screen(Path upload, int longSide, Target target) {
    return screen(upload, longSide, target, _ -> Before.NOTHING);
  }

  /** The same for a photo of an order that had others before. */
  public Outcome screen(Path upload, int longSide, Target target, KnownPhotos known) {
    return outcome(compared(read(upload, longSide, target), known));
  }

  Reading read(Path upload, int longSide, Target target) {
    try (var answer = decoders.run(ScreeningWork.KIND, instructions(longSide, target), upload)) {
      return dated(Reading.read(answer));
    } catch (IOException e) {
      throw new UncheckedIOException("answer of a decoder could not be read", e);
    }
  }

  Outcome outcome(Reading reading) {
    Rendered rendered = reading.rendered();
    List<Finding> findings = findings(reading);
    if (!rendered.failures().isEmpty()
        && !rendered.chosen()
        && findings.stream().filter(Finding::isHard).count() == 1) {
      // Nothing else is wrong with the photo, so the fault is ours.
      log.error("self-check.failed findings={}", rendered.failures());
    }
    boolean makeable = book.allowsStandardPhoto(findings);
    return new Outcome(
        book.edition(),
        findings,
        makeable ? rendered.preview() : null,
        rendered.fingerprint(),
        new Seen(
            reading.width(),
            reading.height(),
            rendered.crop(),
            rendered.automatic(),
            rendered.chosen()));
  }

  /** What follows from the student's crop alone is not told once more of the file. */
  private List<Finding> findings(Reading reading) {
    List<Finding> before = book.judge(reading);
    return reading.rendered().chosen() && !book.allowsStandardPhoto(before)
        ? before
        : book.judge(checked(reading));
  }

  /** The first work of a new child: everything once, on nobody. */
  public static DecoderPool.WarmUp warmUp(OutputProfile profile) {
    return new DecoderPool.WarmUp(
        WarmUpWork.KIND, instructions(0, new Target(profile, null)), new byte[0]);
  }

  static byte[] instructions(int longSide, Target target) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(longSide);
      target.write(out);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("instructions could not be written", e);
    }
  }

  /** The self-check is one more measurement, so that it is judged and told like every other. */
  private static Reading checked(Reading reading) {
    int failures = reading.rendered().failures().size();
    return reading.and(List.of(new Measurement("self-check", failures, List.of())));
  }

  /** How old the photo is; a camera that lives in the future says nothing. */
  private Reading dated(Reading reading) {
    long today = Math.floorDiv(clock.millis(), MILLIS_PER_DAY);
    return reading
        .value("taken-on")
        .filter(day -> day <= today + 1)
        .map(day -> Math.max(0.0, today - day))
        .map(age -> reading.and(List.of(new Measurement("photo-age", age, List.of()))))
        .orElse(reading);
  }

  /** And so is the comparison with what is known. */
  private static Reading compared(Reading reading, KnownPhotos known) {
    Fingerprint seen = reading.rendered().fingerprint();
    if (seen == null) {
      return reading;
    }
    Before before = known.like(seen);
    return reading.and(
        List.of(
            new Measurement("rejected-before", before.rejected(), List.of()),
            new Measurement("same-plates", before.samePlates(), List.of()),
            new Measurement("plates-alike", before.platesAlike(), List.of())));
  }

  /** The photos that are known. */
  @FunctionalInterface
  public interface KnownPhotos {

    /** What of them is the photo with this fingerprint. */
    Before like(Fingerprint seen);
  }

  /**
   * Photos of before that a photo is.
   *
   * @param rejected of the order, by a reviewer
   * @param samePlates on record elsewhere, of the same student
   * @param platesAlike on record elsewhere, of another student, or perhaps not the same
   */
  public record Before(int rejected, int samePlates, int platesAlike) {

    public static final Before NOTHING = new Before(0, 0, 0);
  }

  /**
   * What came of it.
   *
   * @param edition rule book and version that judged
   * @param standardPhoto keeps every pixel rule; null when none can be made
   * @param fingerprint by which the photo is known again; null when nobody is in it
   * @param seen what was looked at
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
  public record Outcome(
      String edition,
      List<Finding> findings,
      byte @Nullable [] standardPhoto,
      @Nullable Fingerprint fingerprint,
      Seen seen) {

    public Outcome {
      findings = List.copyOf(findings);
    }
  }

  /**
   * What was looked at.
   *
   * @param width of the upload as it is seen
   * @param height of the upload as it is seen
   * @param crop what part of it was judged; null when nobody is in it
   * @param automatic what part it would be if nobody chose; null when nobody is in it
   * @param chosen whether the student's own crop was judged
   */
  public record Seen(
      int width, int height, @Nullable Crop crop, @Nullable Crop automatic, boolean chosen) {}
}
