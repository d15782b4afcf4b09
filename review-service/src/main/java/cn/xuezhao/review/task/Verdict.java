package cn.xuezhao.review.task;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer says about the photo they saw.
 *
 * @param revision and {@code sha256} name the photo on the reviewer's screen
 * @param standardSha256 names the standard photo on it; null means that of the screening
 * @param reasons codes of the regional centre's catalog, each once
 * @param note what the codes do not say; for the student
 */
public record Verdict(
    int revision,
    String sha256,
    @Nullable String standardSha256,
    Decision decision,
    List<String> reasons,
    @Nullable String note) {

  public Verdict {
    reasons = reasons.stream().distinct().toList();
    note = note == null || note.isBlank() ? null : note.strip();
  }

  boolean saysTheSameAs(ReviewState.Decided made) {
    return decision == made.decision()
        && Set.copyOf(reasons).equals(Set.copyOf(made.reasons()))
        && java.util.Objects.equals(note, made.note());
  }
}
