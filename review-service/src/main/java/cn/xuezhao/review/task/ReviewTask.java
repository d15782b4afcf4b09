package cn.xuezhao.review.task;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.review.task.ReviewState.Decided;
import cn.xuezhao.review.task.ReviewState.Leased;
import cn.xuezhao.review.task.ReviewState.Waiting;
import cn.xuezhao.review.task.ReviewState.Withdrawn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * One photo in one round of review (人工审核). At most one reviewer holds it at a time, and it gets at
 * most one decision, which is about exactly the revision and digest it names.
 *
 * @param id {@code review:<orderId>:<round>}, derived so that a submission heard twice is one task
 * @param ownerId the student, the only one who may withdraw it
 * @param promisedBy until when the student was promised the result; the queue is sorted by it
 * @param exceptions what the student signed for in the exceptions register (L-P8), by its codes
 * @param openedAt when a reviewer first looked at the photo, or null; from then on the student
 *     cannot withdraw, even when the task returned to the queue
 * @param recrop the standard photo as a reviewer framed it, or null for that of the screening
 */
@TypeAlias("review-task")
public record ReviewTask(
    String id,
    ReviewedPhoto photo,
    int round,
    String ownerId,
    Instant submittedAt,
    Instant promisedBy,
    List<String> exceptions,
    @Nullable Instant openedAt,
    @Nullable Recrop recrop,
    ReviewState state)
    implements Aggregate {

  /** Tasks stored before there was a register have none. */
  public ReviewTask {
    exceptions = exceptions == null ? List.of() : List.copyOf(exceptions);
  }

  public static String idOf(String orderId, int round) {
    return "review:" + orderId + ":" + round;
  }

  /** A photo was handed in for review. */
  public static Change<ReviewTask> submit(
      ReviewedPhoto photo, int round, String ownerId, Instant submittedAt, Instant promisedBy) {
    return Change.of(
        new ReviewTask(
            idOf(photo.orderId(), round),
            photo,
            round,
            ownerId,
            submittedAt,
            promisedBy,
            List.of(),
            null,
            null,
            new Waiting(null)));
  }

  /**
   * Gives the task to a reviewer for a while. That somebody else was faster, or that it left the
   * queue meanwhile, is normal: nothing happens, and the reviewer gets the next one.
   */
  public Change<ReviewTask> lease(Reviewer reviewer, Instant now, Duration lasts) {
    return switch (state) {
      case Waiting _ -> become(new Leased(reviewer, now.plus(lasts)));
      case Leased held when held.isOver(now) -> become(new Leased(reviewer, now.plus(lasts)));
      case Leased _, Decided _, Withdrawn _ -> Change.none(this);
    };
  }

  /** The holder looks at the photo; the lease begins anew. */
  public Change<ReviewTask> open(Reviewer reviewer, Instant now, Duration lasts) {
    return switch (state) {
      case Leased held when held.isHeldBy(reviewer, now) ->
          Change.of(with(openedAt == null ? now : openedAt, new Leased(reviewer, now.plus(lasts))));
      case ReviewState _ -> throw notHeldBy(reviewer);
    };
  }

  /**
   * The holder chose another framing: from now on a decision is about this standard photo. Whoever
   * decides about another one has not seen it.
   *
   * @param made null for that of the screening again
   */
  public Change<ReviewTask> recrop(Reviewer reviewer, @Nullable Recrop made, Instant now) {
    return switch (state) {
      case Leased held when held.isHeldBy(reviewer, now) -> recropped(made);
      case ReviewState _ -> throw notHeldBy(reviewer);
    };
  }

  /** Digest of the standard photo to decide about; null in old tasks, where nobody knows it. */
  public @Nullable String standardSha256() {
    return recrop == null ? photo.standardSha256() : recrop.sha256();
  }

  /** The holder decides. The same words from the same reviewer again change nothing. */
  public Change<ReviewTask> decide(Reviewer reviewer, Verdict verdict, Instant now) {
    return switch (state) {
      case Decided made when made.reviewer().is(reviewer) && verdict.saysTheSameAs(made) ->
          Change.none(this);
      case Leased held when held.isHeldBy(reviewer, now) -> decided(reviewer, verdict, now);
      case ReviewState _ -> throw notHeldBy(reviewer);
    };
  }

  /** The student signed for something that cannot be taken off; a decision that was made stands. */
  public Change<ReviewTask> register(List<String> kinds) {
    return switch (state) {
      case Waiting _, Leased _ when !kinds.equals(exceptions) ->
          Change.of(
              new ReviewTask(
                  id,
                  photo,
                  round,
                  ownerId,
                  submittedAt,
                  promisedBy,
                  kinds,
                  openedAt,
                  recrop,
                  state));
      case ReviewState _ -> Change.none(this);
    };
  }

  /** The holder gives the task back unread or undecided: it returns to its old place at once. */
  public Change<ReviewTask> giveBack(Reviewer reviewer, Instant now) {
    return switch (state) {
      case Leased held when held.isHeldBy(reviewer, now) -> become(new Waiting(null));
      case ReviewState _ -> Change.none(this);
    };
  }

  /** 撤回审核 (G-31): the photo is taken back before any reviewer has opened it. */
  public Change<ReviewTask> withdraw(WithdrawnBecause because, Instant now) {
    return switch (state) {
      case Waiting _, Leased _ when openedAt != null -> throw new ReviewBegun();
      case Waiting _, Leased _ -> gone(because, now);
      case Withdrawn _ -> Change.none(this);
      case Decided made -> throw new TaskAlreadyDecided(made.decision());
    };
  }

  /** Nobody needs the decision any more; a decision that was made before stands. */
  public Change<ReviewTask> discard(WithdrawnBecause because, Instant now) {
    return switch (state) {
      case Waiting _, Leased _ -> gone(because, now);
      case Decided _, Withdrawn _ -> Change.none(this);
    };
  }

  /** The lease ran out: back into the queue, at its old place. */
  Change<ReviewTask> returnToQueue(Instant now) {
    return switch (state) {
      case Leased held when held.isOver(now) -> become(new Waiting(held.reviewer().subject()));
      case ReviewState _ -> Change.none(this);
    };
  }

  @Override
  public @Nullable Instant dueAt() {
    return state instanceof Leased held ? held.until() : null;
  }

  private Change<ReviewTask> decided(Reviewer reviewer, Verdict verdict, Instant now) {
    if (!photo.isSeenBy(verdict) || !isStandardPhotoOf(verdict)) {
      throw new DecisionStale(photo, standardSha256());
    }
    Decided made =
        new Decided(reviewer, verdict.decision(), verdict.reasons(), verdict.note(), now);
    return Change.of(with(openedAt, made), ReviewDecided.of(this, made));
  }

  private boolean isStandardPhotoOf(Verdict verdict) {
    String seen = verdict.standardSha256();
    return seen == null ? recrop == null : seen.equals(standardSha256());
  }

  private Change<ReviewTask> recropped(@Nullable Recrop made) {
    return Change.of(
        new ReviewTask(
            id, photo, round, ownerId, submittedAt, promisedBy, exceptions, openedAt, made, state));
  }

  private Change<ReviewTask> gone(WithdrawnBecause because, Instant now) {
    return Change.of(
        with(openedAt, new Withdrawn(because, now)),
        new ReviewWithdrawn(photo.orderId(), id, round, now));
  }

  private Refusal notHeldBy(Reviewer reviewer) {
    return switch (state) {
      case Waiting(String last) when reviewer.subject().equals(last) -> new LeaseExpired();
      case Leased held when held.reviewer().is(reviewer) -> new LeaseExpired();
      case Waiting _, Leased _ -> new TaskNotLeased();
      case Decided made -> new TaskAlreadyDecided(made.decision());
      case Withdrawn _ -> new TaskWithdrawn();
    };
  }

  private Change<ReviewTask> become(ReviewState next) {
    return Change.of(with(openedAt, next));
  }

  private ReviewTask with(@Nullable Instant opened, ReviewState next) {
    return new ReviewTask(
        id, photo, round, ownerId, submittedAt, promisedBy, exceptions, opened, recrop, next);
  }
}
