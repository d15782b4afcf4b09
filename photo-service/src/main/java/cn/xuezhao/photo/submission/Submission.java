package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.submission.SubmissionState.Approved;
import cn.xuezhao.photo.submission.SubmissionState.Closed;
import cn.xuezhao.photo.submission.SubmissionState.Collecting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * The photos of one order. Each photo that passes the screening becomes an immutable revision; a
 * reviewer decides about one revision, and what is approved is what is published.
 *
 * <p>A revision is announced before its pictures are stored and becomes real after, so that a
 * picture without a row cannot exist; what was announced and never became real is cleared away.
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
    List<Revision> revisions,
    List<Revision> announced,
    List<Instant> tries,
    @Nullable Screening latest)
    implements Aggregate {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration ABANDONED_AFTER = Duration.ofHours(1);

  Submission {
    revisions = List.copyOf(revisions);
    announced = List.copyOf(announced);
    tries = List.copyOf(tries);
  }

  static String idOf(String orderId) {
    return "sub:" + orderId;
  }

  static Submission first(String orderId, String ownerId) {
    return new Submission(
        idOf(orderId), orderId, ownerId, new Collecting(), List.of(), List.of(), List.of(), null);
  }

  /** A photo is about to be screened; refused before a picture is looked at in vain. */
  Change<Submission> prepare(Instant now, int triesPerDay) {
    if (!(state instanceof Collecting)) {
      throw new PhotoChangesClosed();
    }
    List<Instant> recent = triesSince(now.minus(DAY));
    if (recent.size() >= triesPerDay) {
      throw new TriesUsed(Duration.between(now, recent.getFirst().plus(DAY)));
    }
    return Change.none(this);
  }

  /** The photo did not pass; nothing of it is kept but what the student was told. */
  Change<Submission> refuse(List<Finding> findings, Instant now) {
    return Change.of(screened(new Screening(false, findings, now)));
  }

  /** The photo passed; its pictures are about to be stored. */
  Change<Submission> announce(Revision revision) {
    if (!(state instanceof Collecting)) {
      throw new PhotoChangesClosed();
    }
    if (revision.number() != nextRevision()) {
      throw new OvertakenByAnotherPhoto();
    }
    Submission told = screened(new Screening(true, revision.findings(), revision.at()));
    return Change.of(told.with(state, revisions, append(announced, revision)));
  }

  /** The pictures are stored: the revision is real. */
  Change<Submission> store(int revision) {
    return announced.stream()
        .filter(one -> one.number() == revision)
        .findFirst()
        .map(this::stored)
        .orElseGet(() -> Change.none(this));
  }

  /** 审核通过: an approval of a photo that is not here is void. */
  Change<Submission> approve(int revision, String sha256, Instant at) {
    return switch (state) {
      case Collecting _ when isHere(revision, sha256) ->
          Change.of(with(new Approved(revision, at), revisions, announced));
      case SubmissionState _ -> Change.none(this);
    };
  }

  /** The order is over without a photo. */
  Change<Submission> close(Instant at) {
    return state instanceof Collecting
        ? Change.of(with(new Closed(at), revisions, announced))
        : Change.none(this);
  }

  /** Forgets what was announced and never stored; its pictures are deleted before. */
  Change<Submission> clearAway(Instant now) {
    List<Revision> kept =
        announced.stream().filter(one -> one.at().plus(ABANDONED_AFTER).isAfter(now)).toList();
    return kept.size() == announced.size()
        ? Change.none(this)
        : Change.of(with(state, revisions, kept));
  }

  List<Revision> abandoned(Instant now) {
    return announced.stream().filter(one -> !one.at().plus(ABANDONED_AFTER).isAfter(now)).toList();
  }

  int nextRevision() {
    return 1
        + Stream.concat(revisions.stream(), announced.stream())
            .mapToInt(Revision::number)
            .max()
            .orElse(0);
  }

  int triesLeft(Instant now, int triesPerDay) {
    return Math.max(0, triesPerDay - triesSince(now.minus(DAY)).size());
  }

  Optional<Revision> revision(int number) {
    return revisions.stream().filter(one -> one.number() == number).findFirst();
  }

  @Override
  public @Nullable Instant dueAt() {
    return announced.stream()
        .map(one -> one.at().plus(ABANDONED_AFTER))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private Change<Submission> stored(Revision revision) {
    List<Revision> others = announced.stream().filter(one -> !one.equals(revision)).toList();
    Submission next = with(state, append(revisions, revision), others);
    return Change.of(next, PhotoUploaded.of(next, revision));
  }

  private boolean isHere(int revision, String sha256) {
    return revision(revision).filter(one -> one.sha256().equals(sha256)).isPresent();
  }

  private List<Instant> triesSince(Instant since) {
    return tries.stream().filter(one -> one.isAfter(since)).toList();
  }

  private Submission screened(Screening screening) {
    List<Instant> recent = append(triesSince(screening.at().minus(DAY)), screening.at());
    return new Submission(id, orderId, ownerId, state, revisions, announced, recent, screening);
  }

  private Submission with(
      SubmissionState newState, List<Revision> newRevisions, List<Revision> newAnnounced) {
    return new Submission(
        id, orderId, ownerId, newState, newRevisions, newAnnounced, tries, latest);
  }

  private static <T> List<T> append(List<T> list, T one) {
    List<T> longer = new ArrayList<>(list);
    longer.add(one);
    return longer;
  }
}
