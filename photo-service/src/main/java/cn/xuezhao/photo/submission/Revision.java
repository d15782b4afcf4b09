package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.screening.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One photo that passed the screening, as it was handed in. Its pictures never change; that the
 * student contests a soft finding is noted with it.
 *
 * @param number 1 for the first photo of the order
 * @param sha256 of the original, hex; a decision names it
 * @param originalKey where the original lies
 * @param previewKey where its standard photo lies until it is published
 * @param source what brought it, if that may be asked for again
 * @param framing missing in what was stored before there was one
 * @param renditions its standard photos
 */
record Revision(
    int number,
    String sha256,
    String originalKey,
    String previewKey,
    String profile,
    List<Finding> findings,
    Instant at,
    @Nullable String source,
    @Nullable Framing framing,
    Renditions renditions) {

  Revision {
    findings = List.copyOf(findings);
    // Revisions stored before reviewers could choose a crop have none.
    renditions = renditions == null ? Renditions.UNKNOWN : renditions;
  }

  /** With other standard photos. */
  Revision with(Renditions next) {
    return new Revision(
        number, sha256, originalKey, previewKey, profile, findings, at, source, framing, next);
  }

  /** Where the standard photo of this digest lies; without one, that of the screening. */
  String keyOf(@Nullable String standardSha256) {
    return renditions.find(standardSha256).map(Recrop::key).orElse(previewKey);
  }

  /** Whether the standard photo that was approved has a framing that a reviewer chose. */
  boolean isFramedByReview() {
    return renditions.approvedRecrop().isPresent();
  }

  /** What part of it becomes the standard photo; after the approval, what part became it. */
  @Nullable Framing shownFraming() {
    Framing seen = framing;
    return seen == null
        ? null
        : renditions.approvedRecrop().map(one -> seen.withReviewed(one.crop())).orElse(seen);
  }

  /** Everything of it that lies in the object store. */
  Stream<String> keys() {
    return Stream.concat(
        Stream.of(originalKey, previewKey), renditions.recrops().stream().map(Recrop::key));
  }

  /** With those of its soft findings contested that are of these rules. */
  Revision contesting(Set<String> rules) {
    List<Finding> contested =
        findings.stream()
            .map(one -> one.isSoft() && rules.contains(one.rule()) ? one.contest() : one)
            .toList();
    return new Revision(
        number,
        sha256,
        originalKey,
        previewKey,
        profile,
        contested,
        at,
        source,
        framing,
        renditions);
  }

  /** Refuses what is no soft finding of this photo. */
  void requireContestable(Set<String> rules) {
    Set<String> soft =
        findings.stream().filter(Finding::isSoft).map(Finding::rule).collect(Collectors.toSet());
    if (!soft.containsAll(rules)) {
      throw new FindingNotContestable();
    }
  }

  boolean isFrom(@Nullable String other) {
    return source != null && source.equals(other);
  }

  Set<String> contestedRules() {
    return findings.stream()
        .filter(Finding::isContested)
        .map(Finding::rule)
        .collect(Collectors.toSet());
  }

  int hardFindings() {
    return Math.toIntExact(findings.stream().filter(Finding::isHard).count());
  }

  int softFindings() {
    return Math.toIntExact(findings.stream().filter(Finding::isSoft).count());
  }
}
