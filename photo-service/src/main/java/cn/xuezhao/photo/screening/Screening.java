package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.standardization.OutputProfile;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Screens a photo: a child measures it and renders the standard photo, the rule book judges. */
public final class Screening {

  private static final Logger log = LoggerFactory.getLogger(Screening.class);

  private final DecoderPool decoders;
  private final RuleBook book;

  public Screening(DecoderPool decoders, RuleBook book) {
    this.decoders = decoders;
    this.book = book;
  }

  /**
   * Screens an upload that the guard has let through.
   *
   * @param longSide of the upload, by its header
   * @param profile with the background of the tenant
   */
  public Outcome screen(Path upload, int longSide, OutputProfile profile) {
    Reading reading;
    try (var answer = decoders.run(ScreeningWork.KIND, instructions(longSide, profile), upload)) {
      reading = Reading.read(answer);
    } catch (IOException e) {
      throw new UncheckedIOException("answer of a decoder could not be read", e);
    }
    List<Finding> findings = book.judge(checked(reading));
    if (!reading.failures().isEmpty() && findings.stream().filter(Finding::isHard).count() == 1) {
      // Nothing else is wrong with the photo, so the fault is ours.
      log.error("self-check.failed findings={}", reading.failures());
    }
    boolean makeable = book.allowsStandardPhoto(findings);
    return new Outcome(book.edition(), findings, makeable ? reading.preview() : null);
  }

  /** The first work of a new child: everything once, on nobody. */
  public static DecoderPool.WarmUp warmUp(OutputProfile profile) {
    return new DecoderPool.WarmUp(WarmUpWork.KIND, instructions(0, profile), new byte[0]);
  }

  static byte[] instructions(int longSide, OutputProfile profile) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(longSide);
      profile.write(out);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException("instructions could not be written", e);
    }
  }

  /** The self-check is one more measurement, so that it is judged and told like every other. */
  private static Reading checked(Reading reading) {
    List<Measurement> all = new ArrayList<>(reading.measurements());
    all.add(new Measurement("self-check", reading.failures().size(), List.of()));
    return new Reading(
        reading.width(), reading.height(), all, reading.preview(), reading.failures());
  }

  /**
   * What came of it.
   *
   * @param edition rule book and version that judged
   * @param standardPhoto keeps every pixel rule; null when none can be made
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes in transit, never compared
  public record Outcome(String edition, List<Finding> findings, byte @Nullable [] standardPhoto) {

    public Outcome {
      findings = List.copyOf(findings);
    }
  }
}
