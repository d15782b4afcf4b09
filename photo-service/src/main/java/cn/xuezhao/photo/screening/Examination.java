package cn.xuezhao.photo.screening;

import cn.xuezhao.photo.decoding.DecoderPool;
import cn.xuezhao.photo.standardization.Target;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A screening that also tells every number it measured, the allowed ones too. Public for the
 * programs that measure the screening itself; the service has no use for numbers without a fault.
 */
public final class Examination {

  private final Screening screening;

  public Examination(DecoderPool decoders, RuleBook book) {
    this.screening = new Screening(decoders, book);
  }

  /**
   * What the book compares: one rule, its measurement, and the limits that students are told of.
   */
  public static List<Judged> rules(RuleBook book) {
    return book.rules().stream()
        .map(
            rule ->
                new Judged(rule.id(), rule.measure(), rule.limits().hard(), rule.limits().soft()))
        .toList();
  }

  /** Screens an upload that the guard has let through. */
  public Examined examine(Path upload, int longSide, Target target) {
    Reading reading = screening.read(upload, longSide, target);
    return new Examined(reading.measurements(), screening.outcome(reading));
  }

  /** Measurements and what the book made of them. */
  public record Examined(List<Measurement> measurements, Screening.Outcome outcome) {

    public Examined {
      measurements = List.copyOf(measurements);
    }
  }

  /** A rule, as far as its limits go. */
  public record Judged(String id, String measure, @Nullable Limit hard, @Nullable Limit soft) {}
}
