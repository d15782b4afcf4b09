package cn.xuezhao.batch.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * How far an order has come; each is told by its owner and never unsaid. They may become known in
 * any order.
 *
 * @param completedPhotoId the standard photo that the student has
 */
@TypeAlias("milestones")
record Milestones(
    @Nullable Instant openedAt,
    @Nullable Instant paidAt,
    @Nullable Instant submittedAt,
    @Nullable Instant standardizedAt,
    @Nullable Instant completedAt,
    @Nullable String completedPhotoId,
    @Nullable Instant closedAt) {

  static final Milestones NONE = new Milestones(null, null, null, null, null, null, null);

  Milestones opened(Instant at) {
    return new Milestones(
        at, paidAt, submittedAt, standardizedAt, completedAt, completedPhotoId, closedAt);
  }

  Milestones paid(Instant at) {
    return new Milestones(
        openedAt, at, submittedAt, standardizedAt, completedAt, completedPhotoId, closedAt);
  }

  /** The first round counts; later ones are corrections. */
  Milestones submitted(Instant at) {
    Instant first = submittedAt == null || at.isBefore(submittedAt) ? at : submittedAt;
    return new Milestones(
        openedAt, paidAt, first, standardizedAt, completedAt, completedPhotoId, closedAt);
  }

  Milestones standardized(Instant at) {
    Instant first = standardizedAt == null || at.isBefore(standardizedAt) ? at : standardizedAt;
    return new Milestones(
        openedAt, paidAt, submittedAt, first, completedAt, completedPhotoId, closedAt);
  }

  Milestones completed(String photoId, Instant at) {
    return new Milestones(openedAt, paidAt, submittedAt, standardizedAt, at, photoId, closedAt);
  }

  Milestones closed(Instant at) {
    return new Milestones(
        openedAt, paidAt, submittedAt, standardizedAt, completedAt, completedPhotoId, at);
  }
}
