package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.screening.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the latest upload was told.
 *
 * @param source of the photo, as long as asking for the same hand-in again gives this answer
 * @param framing what it was told of; missing in what was stored before there was one
 */
record Screening(
    boolean accepted,
    List<Finding> findings,
    Instant at,
    @Nullable String source,
    @Nullable Framing framing) {

  Screening {
    findings = List.copyOf(findings);
  }

  /**
   * @param findings of the revision, with what is contested of them
   */
  static Screening accepted(Revision passed, List<Finding> findings) {
    return new Screening(true, findings, passed.at(), passed.source(), passed.framing());
  }

  boolean isFrom(@Nullable String other) {
    return source != null && source.equals(other);
  }

  Screening with(List<Finding> others) {
    return new Screening(accepted, others, at, source, framing);
  }

  /** From now on the same photo is another hand-in. */
  Screening released() {
    return new Screening(accepted, findings, at, null, framing);
  }
}
