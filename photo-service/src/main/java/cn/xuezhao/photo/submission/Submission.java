package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.submission.SubmissionState.Approved;
import cn.xuezhao.photo.submission.SubmissionState.Closed;
import cn.xuezhao.photo.submission.SubmissionState.Collecting;
import cn.xuezhao.photo.submission.SubmissionState.Erased;
import cn.xuezhao.photo.submission.SubmissionState.Erasing;
import cn.xuezhao.photo.submission.SubmissionState.Recapturing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * The photos of one order. Each photo that passes the screening becomes an immutable revision; a
 * reviewer decides about one revision, and what is approved is what is published.
 *
 * <p>A revision is announced before its pictures are stored and becomes real after, so that a
 * picture without a row cannot exist; what was announced and never became real is cleared away. The
 * same way round in the end: pictures are deleted first, their rows after.
 *
 * @param ownerId the student whose order it is; nobody else may hand in a photo
 * @param tries times of the screenings of the last 24 hours
 * @param latest what the latest upload was told; null before the first
 */
@TypeAlias("submission")
record Submission(
    String id,
    String orderId,
    String ownerId,
    SubmissionState state,
    Photos photos,
    List<Instant> tries,
    @Nullable Screening latest)
    implements Aggregate {

  private static final Duration DAY = Duration.ofDays(1);

  Submission {
    tries = List.copyOf(tries);
  }

  static String idOf(String orderId) {
    return "sub:" + orderId;
  }

  static Submission first(String orderId, String ownerId) {
    return new Submission(
        idOf(orderId), orderId, ownerId, new Collecting(), Photos.none(), List.of(), null);
  }

  /** A photo is about to be screened; refused before a picture is looked at in vain. */
  Change<Submission> prepare(Instant now, int triesPerDay) {
    requireChangesOpen();
    List<Instant> recent = triesSince(now.minus(DAY));
    if (recent.size() >= triesPerDay) {
      throw new TriesUsed(Duration.between(now, recent.getFirst().plus(DAY)));
    }
    return Change.none(this);
  }

  /** The photo did not pass; nothing of it is kept but what the student was told. */
  Change<Submission> refuse(Screening refused) {
    requireChangesOpen();
    return isLatest(refused.source()) ? Change.none(this) : Change.of(screened(photos, refused));
  }

  /** The photo passed; its pictures are about to be stored. */
  Change<Submission> announce(Revision passed) {
    requireChangesOpen();
    if (isAnnounced(passed.source()) || isLatest(passed.source())) {
      return Change.none(this);
    }
    Photos next = photos.announce(passed);
    List<Finding> findings = next.announced().getLast().findings();
    return Change.of(screened(next, Screening.accepted(passed, findings)));
  }

  /**
   * The pictures are stored: the revision is real.
   *
   * @param standardSha256 of the standard photo as it was stored in the end
   */
  Change<Submission> store(int revision, String standardSha256) {
    return photos.announced().stream()
        .filter(one -> one.number() == revision)
        .findFirst()
        .map(one -> one.with(Renditions.of(standardSha256)))
        .map(one -> Change.of(with(photos.store(one)), PhotoUploaded.of(this, one)))
        .orElseGet(() -> Change.none(this));
  }

  /**
   * The student does not agree with soft findings of the newest photo; a reviewer decides.
   *
   * @param rules ids of the findings
   */
  Change<Submission> contest(int revision, Set<String> rules) {
    requireChangesOpen();
    Photos next = photos.contest(revision, rules);
    return next.equals(photos)
        ? Change.none(this)
        : Change.of(with(next).telling(next.revisions().getLast()));
  }

  /** A reviewer had the standard photo of this revision cut anew. */
  Change<Submission> recrop(int revision, Recrop made) {
    requireChangesOpen();
    Photos next = photos.with(revision, renditions -> renditions.and(made));
    return next.equals(photos) ? Change.none(this) : Change.of(with(next));
  }

  /** 审核通过: an approval of a photo that is not here is void, and so is an old one. */
  Change<Submission> approve(Approval approval, Instant at, Duration keepOthers) {
    Approved approved = new Approved(approval.revision(), at, at.plus(keepOthers));
    return state.awaits(approval.revision()) && photos.has(approval)
        ? Change.of(with(photos.approve(approval)).with(approved).released())
        : Change.none(this);
  }

  /** 审核不通过: from now on the same photo is another hand-in. */
  Change<Submission> release() {
    return latest == null || latest.source() == null ? Change.none(this) : Change.of(released());
  }

  /** 重新采集 (G-23): the order takes another photo although one was approved. */
  Change<Submission> recapture() {
    return state instanceof Approved approved
        ? Change.of(with(new Recapturing(approved.revision())))
        : Change.none(this);
  }

  /** The order is over without a photo; its pictures are kept a while, for questions. */
  Change<Submission> close(Instant at, Duration keep) {
    return switch (state) {
      case Collecting _, Approved _, Recapturing _ ->
          Change.of(with(new Closed(at, at.plus(keep))));
      case Closed _, Erasing _, Erased _ -> Change.none(this);
    };
  }

  /** Forgets what was announced and never stored; its pictures are deleted before. */
  Change<Submission> clearAway(Instant now) {
    Photos kept = photos.withoutAbandoned(now);
    return kept.equals(photos) ? Change.none(this) : Change.of(with(kept));
  }

  /** Forgets every photo but the approved one; their pictures are deleted before. */
  Change<Submission> clearOthers(Instant now) {
    return state instanceof Approved approved && approved.isClearing(now)
        ? Change.of(with(approved.cleared()).with(photos.only(approved.revision())))
        : Change.none(this);
  }

  /** Nothing may be kept any longer: the order's retention has ended. */
  Change<Submission> end(Instant now) {
    return isKept() ? Change.of(with(new Erasing(now))) : Change.none(this);
  }

  /** The pictures of an ended order are deleted; so is everything that was said of them. */
  Change<Submission> erased(Instant now) {
    return state instanceof Erasing
        ? Change.of(
            new Submission(
                id, orderId, ownerId, new Erased(now), photos.forgotten(), List.of(), null))
        : Change.none(this);
  }

  /** What was not approved and is kept no longer. */
  List<Revision> unneeded(Instant now) {
    return state instanceof Approved approved && approved.isClearing(now)
        ? revisions().stream().filter(one -> one.number() != approved.revision()).toList()
        : List.of();
  }

  /** Whether all of it is to go: its time is over, or the order was closed long enough ago. */
  boolean isToBeErased(Instant now) {
    return state.isToBeErased(now);
  }

  /** Whether anything of it may still be seen. */
  boolean isKept() {
    return state.keepsPhotos();
  }

  boolean isApproved() {
    return state instanceof Approved;
  }

  /**
   * Rules of soft findings that the student may contest: of the newest photo, until it is decided.
   */
  List<String> contestable(int revision) {
    return state.takesPhotos() ? photos.contestable(revision) : List.of();
  }

  /** Whether this source brought what the student was told about last, and it is settled. */
  boolean isLatest(@Nullable String source) {
    return latest != null && latest.isFrom(source) && (!latest.accepted() || photos.has(source));
  }

  /** Whether pictures from this source are being stored, or were when it broke off. */
  boolean isAnnounced(@Nullable String source) {
    return photos.hasAnnounced(source);
  }

  List<Revision> revisions() {
    return photos.revisions();
  }

  int nextRevision() {
    return photos.numbered() + 1;
  }

  int triesLeft(Instant now, int triesPerDay) {
    return Math.max(0, triesPerDay - triesSince(now.minus(DAY)).size());
  }

  Optional<Revision> revision(int number) {
    return photos.find(number);
  }

  @Override
  public @Nullable Instant dueAt() {
    return Stream.concat(
            Stream.ofNullable(state.dueAt()),
            photos.announced().stream().map(one -> one.at().plus(Photos.ABANDONED_AFTER)))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private void requireChangesOpen() {
    if (!state.takesPhotos()) {
      throw new PhotoChangesClosed();
    }
  }

  private List<Instant> triesSince(Instant since) {
    return tries.stream().filter(one -> one.isAfter(since)).toList();
  }

  private Submission screened(Photos next, Screening screening) {
    List<Instant> recent = new ArrayList<>(triesSince(screening.at().minus(DAY)));
    recent.add(screening.at());
    return new Submission(id, orderId, ownerId, state, next, recent, screening);
  }

  /** The latest answer shows what is contested, unless a later photo was answered meanwhile. */
  private Submission telling(Revision contested) {
    return latest != null && latest.at().equals(contested.at())
        ? with(latest.with(contested.findings()))
        : this;
  }

  private Submission released() {
    return latest == null ? this : with(latest.released());
  }

  private Submission with(Screening next) {
    return new Submission(id, orderId, ownerId, state, photos, tries, next);
  }

  private Submission with(SubmissionState next) {
    return new Submission(id, orderId, ownerId, next, photos, tries, latest);
  }

  private Submission with(Photos next) {
    return new Submission(id, orderId, ownerId, state, next, tries, latest);
  }
}
