package cn.xuezhao.batch.progress;

import cn.xuezhao.batch.progress.HandoffShare.Assigned;
import cn.xuezhao.batch.progress.HandoffShare.HandedOff;
import cn.xuezhao.batch.progress.HandoffShare.None;
import cn.xuezhao.batch.progress.HandoffShare.Rejected;
import cn.xuezhao.batch.progress.PlatformUpload.Done;
import cn.xuezhao.batch.progress.PlatformUpload.Nothing;
import cn.xuezhao.batch.progress.PlatformUpload.Waiting;
import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * What this service knows of one order: milestones for the school's coverage, the upload to the
 * platform, and the package it goes to CHSI in. Ids and times only; the events about it may come in
 * any order.
 *
 * @param batchId null until an event has named it
 */
@TypeAlias("order-progress")
public record OrderProgress(
    String id,
    String orderId,
    @Nullable String batchId,
    @Nullable String enrollmentId,
    Identification identification,
    Milestones milestones,
    UploadPromise promise,
    PlatformUpload upload,
    HandoffShare share)
    implements Aggregate {

  /**
   * Not the order's own id: consumers remember events by the id of the aggregate that says them.
   */
  static String idOf(String orderId) {
    return "prg:" + orderId;
  }

  static OrderProgress first(String orderId) {
    return new OrderProgress(
        idOf(orderId),
        orderId,
        null,
        null,
        Identification.NONE,
        Milestones.NONE,
        UploadPromise.NONE,
        new Nothing(),
        new None());
  }

  /** Whose order it is will be asked at once. */
  Change<OrderProgress> open(String ofBatch, String ofEnrollment, Instant at, Instant now) {
    return Change.of(
        new OrderProgress(
            id,
            orderId,
            ofBatch,
            ofEnrollment,
            new Identification(null, 0, now),
            milestones.opened(at),
            promise,
            upload,
            share));
  }

  Change<OrderProgress> pay(String ofBatch, Instant at) {
    return Change.of(in(ofBatch, milestones.paid(at)));
  }

  Change<OrderProgress> submit(String ofBatch, Instant at) {
    return Change.of(in(ofBatch, milestones.submitted(at)));
  }

  /** The promise of the upload runs from here (G-7). */
  Change<OrderProgress> approve(int revision, @Nullable Instant promisedBy) {
    return Change.of(with(promise.or(new UploadPromise(revision, true, promisedBy)), upload));
  }

  /** A photo to upload, confirmed or not; that of a recapture replaces an earlier one. */
  Change<OrderProgress> standardize(
      StandardPhoto photo, Instant at, @Nullable Instant promisedBy, Instant now) {
    OrderProgress told = in(batchId, milestones.standardized(at));
    UploadPromise promised = promise.or(new UploadPromise(photo.revision(), false, promisedBy));
    PlatformUpload next =
        photo.revision() > upload.revision() ? new Waiting(photo, 0, now) : upload;
    return Change.of(told.with(promised, next));
  }

  Change<OrderProgress> complete(String ofBatch, String photoId, Instant at) {
    return Change.of(in(ofBatch, milestones.completed(photoId, at)));
  }

  Change<OrderProgress> close(String ofBatch, Instant at) {
    return Change.of(in(ofBatch, milestones.closed(at)));
  }

  /**
   * @param entryId null when nobody knows any more whose order it is
   */
  Change<OrderProgress> identify(@Nullable String entryId) {
    return Change.of(with(new Identification(entryId, 0, null)));
  }

  Change<OrderProgress> identifyLater(Instant nextTry) {
    return Change.of(
        with(new Identification(identification.entryId(), identification.failures() + 1, nextTry)));
  }

  /** The platform has the photo; when it is no longer the newest, that says nothing. */
  Change<OrderProgress> uploaded(String photoId, String receiptId, Instant now) {
    return switch (upload) {
      case Waiting(StandardPhoto photo, int _, Instant _) when photo.photoId().equals(photoId) ->
          Change.of(
              with(promise, new Done(photo, receiptId, now)),
              new PlatformUploaded(orderId, Objects.requireNonNull(batchId), photoId, now));
      case Waiting _, Done _, Nothing _ -> Change.none(this);
    };
  }

  Change<OrderProgress> uploadLater(String photoId, Instant nextTry) {
    return switch (upload) {
      case Waiting(StandardPhoto photo, int failures, Instant _)
          when photo.photoId().equals(photoId) ->
          Change.of(with(promise, new Waiting(photo, failures + 1, nextTry)));
      case Waiting _, Done _, Nothing _ -> Change.none(this);
    };
  }

  /**
   * Into a package; an order that is in another one, or not ready, stays where it is.
   *
   * @param again whether what CHSI has rejected before goes along
   */
  Change<OrderProgress> assign(String handoffId, boolean again) {
    boolean isFree = share instanceof None || (again && share instanceof Rejected);
    return isFree && isReady() ? Change.of(with(new Assigned(handoffId))) : Change.none(this);
  }

  Change<OrderProgress> handOff(String handoffId, @Nullable String comparison, Instant now) {
    return isIn(handoffId)
        ? Change.of(with(new HandedOff(handoffId, comparison, now)))
        : Change.none(this);
  }

  /** The photo is uploaded once more, so that a later package can succeed. */
  Change<OrderProgress> reject(String handoffId, String reason, Instant now) {
    if (!isIn(handoffId)) {
      return Change.none(this);
    }
    OrderProgress rejected = with(new Rejected(handoffId, reason, now));
    return Change.of(
        upload instanceof Done(StandardPhoto photo, String _, Instant _)
            ? rejected.with(promise, new Waiting(photo, 0, now))
            : rejected);
  }

  /** Out of a package that went without it. */
  Change<OrderProgress> release(String handoffId) {
    return isIn(handoffId) ? Change.of(with(new None())) : Change.none(this);
  }

  /** The uploaded photo, once it is the one that the student has. */
  public @Nullable StandardPhoto finalPhoto() {
    return upload instanceof Done(StandardPhoto photo, String _, Instant _)
            && photo.photoId().equals(milestones.completedPhotoId())
        ? photo
        : null;
  }

  @Override
  public @Nullable Instant dueAt() {
    return Stream.of(identification.nextTry(), uploadDueAt())
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .orElse(null);
  }

  /** Nothing is uploaded for an order whose batch nobody has named yet. */
  @Nullable Instant uploadDueAt() {
    return batchId != null && upload instanceof Waiting waiting ? waiting.nextTry() : null;
  }

  private boolean isReady() {
    return batchId != null
        && enrollmentId != null
        && milestones.closedAt() == null
        && finalPhoto() != null;
  }

  private boolean isIn(String handoffId) {
    return share instanceof Assigned(String assigned) && assigned.equals(handoffId);
  }

  private OrderProgress in(@Nullable String ofBatch, Milestones next) {
    return new OrderProgress(
        id, orderId, ofBatch, enrollmentId, identification, next, promise, upload, share);
  }

  private OrderProgress with(Identification next) {
    return new OrderProgress(
        id, orderId, batchId, enrollmentId, next, milestones, promise, upload, share);
  }

  private OrderProgress with(UploadPromise promised, PlatformUpload next) {
    return new OrderProgress(
        id, orderId, batchId, enrollmentId, identification, milestones, promised, next, share);
  }

  private OrderProgress with(HandoffShare next) {
    return new OrderProgress(
        id, orderId, batchId, enrollmentId, identification, milestones, promise, upload, next);
  }
}
