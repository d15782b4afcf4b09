package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A photo was screened and stored; order-service decides what follows. */
@Topic("photo.uploaded")
record PhotoUploaded(
    String orderId,
    String submissionId,
    int revision,
    String sha256,
    @Nullable String standardSha256,
    int hardFindings,
    int softFindings,
    boolean contested,
    Instant uploadedAt)
    implements DomainEvent {

  static PhotoUploaded of(Submission submission, Revision revision) {
    return new PhotoUploaded(
        submission.orderId(),
        submission.id(),
        revision.number(),
        revision.sha256(),
        revision.renditions().first(),
        revision.hardFindings(),
        revision.softFindings(),
        !revision.contestedRules().isEmpty(),
        revision.at());
  }

  @Override
  public String key() {
    return orderId;
  }
}
