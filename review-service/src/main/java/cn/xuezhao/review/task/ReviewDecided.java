package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A reviewer approved or rejected exactly the photo named here. */
@Topic("review.decided")
record ReviewDecided(
    String orderId,
    String taskId,
    int round,
    int revision,
    String sha256,
    @Nullable String standardSha256,
    String decision,
    List<String> reasons,
    Instant decidedAt)
    implements DomainEvent {

  static ReviewDecided of(ReviewTask task, ReviewState.Decided made) {
    return new ReviewDecided(
        task.photo().orderId(),
        task.id(),
        task.round(),
        task.photo().revision(),
        task.photo().sha256(),
        task.standardSha256(),
        made.decision().word(),
        made.reasons(),
        made.at());
  }

  @Override
  public String key() {
    return orderId;
  }
}
