package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.screening.Finding;
import java.time.Instant;
import java.util.List;

/** What the latest upload was told. */
record Screening(boolean accepted, List<Finding> findings, Instant at) {

  Screening {
    findings = List.copyOf(findings);
  }
}
