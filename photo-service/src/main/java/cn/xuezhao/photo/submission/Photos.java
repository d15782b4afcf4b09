package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.screening.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * The photos of an order that passed the screening.
 *
 * @param revisions oldest first
 * @param announced their pictures are being stored
 * @param numbered the highest number a revision has had; numbers are never used again
 */
@TypeAlias("photos")
record Photos(List<Revision> revisions, List<Revision> announced, int numbered) {

  static final Duration ABANDONED_AFTER = Duration.ofHours(1);

  Photos {
    revisions = List.copyOf(revisions);
    announced = List.copyOf(announced);
  }

  static Photos none() {
    return new Photos(List.of(), List.of(), 0);
  }

  /** The next photo; what was contested on the one before stays contested. */
  Photos announce(Revision passed) {
    if (passed.number() != numbered + 1) {
      throw new OvertakenByAnotherPhoto();
    }
    Revision next =
        revisions.isEmpty() ? passed : passed.contesting(revisions.getLast().contestedRules());
    return new Photos(revisions, append(announced, next), passed.number());
  }

  Photos store(Revision stored) {
    List<Revision> others =
        announced.stream().filter(one -> one.number() != stored.number()).toList();
    return new Photos(append(revisions, stored), others, numbered);
  }

  /** Contests soft findings of the newest photo. */
  Photos contest(int revision, Set<String> rules) {
    if (revisions.isEmpty() || revisions.getLast().number() != revision) {
      throw new RevisionStale(revisions.isEmpty() ? 0 : revisions.getLast().number());
    }
    Revision newest = revisions.getLast();
    newest.requireContestable(rules);
    List<Revision> others = revisions.subList(0, revisions.size() - 1);
    return new Photos(append(others, newest.contesting(rules)), announced, numbered);
  }

  Photos withoutAbandoned(Instant now) {
    List<Revision> kept = announced.stream().filter(one -> !isAbandoned(one, now)).toList();
    return new Photos(revisions, kept, numbered);
  }

  Photos only(int revision) {
    return new Photos(find(revision).stream().toList(), announced, numbered);
  }

  Photos forgotten() {
    return new Photos(List.of(), List.of(), numbered);
  }

  /** What was announced too long ago to become real. */
  List<Revision> abandoned(Instant now) {
    return announced.stream().filter(one -> isAbandoned(one, now)).toList();
  }

  /** Everything that has pictures. */
  List<Revision> all() {
    return Stream.concat(revisions.stream(), announced.stream()).toList();
  }

  Optional<Revision> find(int number) {
    return revisions.stream().filter(one -> one.number() == number).findFirst();
  }

  /** Rules of the newest photo's soft findings that are not contested yet; of others none. */
  List<String> contestable(int revision) {
    return revisions.isEmpty() || revisions.getLast().number() != revision
        ? List.of()
        : revisions.getLast().findings().stream()
            .filter(one -> one.isSoft() && !one.isContested())
            .map(Finding::rule)
            .toList();
  }

  /** The announced revision that this one is, or goes on with. */
  Optional<Revision> announcedAs(Revision revision) {
    return announced.stream()
        .filter(one -> one.number() == revision.number() || one.isFrom(revision.source()))
        .findFirst();
  }

  boolean hasAnnounced(@Nullable String source) {
    return announced.stream().anyMatch(one -> one.isFrom(source));
  }

  boolean has(@Nullable String source) {
    return revisions.stream().anyMatch(one -> one.isFrom(source));
  }

  /** Whether there is this photo, with this standard photo. */
  boolean has(Approval approval) {
    return find(approval.revision()).filter(approval::isOf).isPresent();
  }

  Photos approve(Approval approval) {
    return with(approval.revision(), one -> one.approve(approval.standardSha256()));
  }

  /** With other standard photos of one revision. */
  Photos with(int revision, UnaryOperator<Renditions> change) {
    List<Revision> changed =
        revisions.stream()
            .map(one -> one.number() == revision ? one.with(change.apply(one.renditions())) : one)
            .toList();
    return new Photos(changed, announced, numbered);
  }

  private static boolean isAbandoned(Revision announced, Instant now) {
    return !announced.at().plus(ABANDONED_AFTER).isAfter(now);
  }

  private static List<Revision> append(List<Revision> list, Revision one) {
    List<Revision> longer = new ArrayList<>(list);
    longer.add(one);
    return longer;
  }
}
