package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.duplicates.KnownPhotos;
import cn.xuezhao.photo.storage.ObjectStorage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Deletes pictures of faces when nobody needs them any longer: what was announced and never stored,
 * what was not approved, and in the end everything of an order. The objects go first and the rows
 * after, so that whatever fails on the way is done again.
 */
@Component
class DeletingPictures {

  private final SubmissionStore submissions;
  private final StandardPhotoStore standardPhotos;
  private final ObjectStorage pictures;
  private final KnownPhotos known;
  private final Clock clock;

  DeletingPictures(
      SubmissionStore submissions,
      StandardPhotoStore standardPhotos,
      ObjectStorage pictures,
      KnownPhotos known,
      Clock clock) {
    this.submissions = submissions;
    this.standardPhotos = standardPhotos;
    this.pictures = pictures;
    this.known = known;
    this.clock = clock;
    submissions.whenDue(this::delete);
  }

  private void delete(Submission submission) {
    Instant now = clock.instant();
    if (submission.isToBeErased(now)) {
      eraseAll(submission, now);
    } else {
      delete(submission, Stream.concat(abandoned(submission, now), unneeded(submission, now)));
      unneeded(submission, now).forEach(replaced -> erase(submission, replaced, now));
      submissions.change(submission.orderId(), s -> s.clearAway(now));
      submissions.change(submission.orderId(), s -> s.clearOthers(now));
    }
  }

  private void eraseAll(Submission submission, Instant now) {
    // From here on nothing of it can be seen or added.
    Submission ended = submissions.change(submission.orderId(), s -> s.end(now));
    delete(ended, ended.photos().all().stream());
    known.forgetAll(ended.orderId());
    standardPhotos.allOf(ended.orderId()).forEach(photo -> erase(photo, now));
    submissions.change(ended.orderId(), s -> s.erased(now));
  }

  private static Stream<Revision> abandoned(Submission submission, Instant now) {
    return submission.photos().abandoned(now).stream();
  }

  private static Stream<Revision> unneeded(Submission submission, Instant now) {
    return submission.unneeded(now).stream();
  }

  /** A recaptured order has another standard photo by now. */
  private void erase(Submission submission, Revision replaced, Instant now) {
    standardPhotos
        .find(StandardPhoto.idOf(submission.orderId(), replaced.number()))
        .ifPresent(photo -> erase(photo, now));
  }

  private void erase(StandardPhoto photo, Instant now) {
    pictures.delete(photo.key());
    standardPhotos.change(photo.id(), p -> p.erase(now));
  }

  /** A file that was handed in twice is known as long as one of the two is kept. */
  private void delete(Submission submission, Stream<Revision> which) {
    List<Revision> revisions = which.toList();
    for (Revision revision : revisions) {
      revision.keys().forEach(pictures::delete);
    }
    Set<String> kept =
        submission.photos().all().stream()
            .filter(one -> !revisions.contains(one))
            .map(Revision::sha256)
            .collect(Collectors.toSet());
    known.forget(
        submission.orderId(),
        revisions.stream()
            .map(Revision::sha256)
            .filter(sha256 -> !kept.contains(sha256))
            .collect(Collectors.toSet()));
  }
}
