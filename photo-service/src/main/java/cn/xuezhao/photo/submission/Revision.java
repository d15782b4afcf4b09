package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.screening.Finding;
import java.time.Instant;
import java.util.List;

/**
 * One photo that passed the screening, as it was handed in; never changed afterwards.
 *
 * @param number 1 for the first photo of the order
 * @param sha256 of the original, hex; a decision names it
 * @param originalKey where the original lies
 * @param previewKey where its standard photo lies until it is published
 */
record Revision(
    int number,
    String sha256,
    String originalKey,
    String previewKey,
    String profile,
    List<Finding> findings,
    Instant at) {

  Revision {
    findings = List.copyOf(findings);
  }

  int hardFindings() {
    return Math.toIntExact(findings.stream().filter(Finding::isHard).count());
  }

  int softFindings() {
    return findings.size() - hardFindings();
  }
}
