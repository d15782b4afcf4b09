package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.storage.ObjectStorage;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
  private final Clock clock;

  DeletingPictures(
      SubmissionStore submissions,
      StandardPhotoStore standardPhotos,
      ObjectStorage pictures,
      Clock clock) {
    this.submissions = submissions;
    this.standardPhotos = standardPhotos;
    this.pictures = pictures;
    this.clock = clock;
    submissions.whenDue(this::delete);
  }

  private void delete(Submission submission) {
    Instant now = clock.instant();
    if (submission.isToBeErased(now)) {
      eraseAll(submission, now);
    } else {
      delete(submission.photos().abandoned(now));
      submissions.change(submission.orderId(), s -> s.clearAway(now));
      delete(submission.unneeded(now));
      submission.unneeded(now).forEach(replaced -> erase(submission, replaced, now));
      submissions.change(submission.orderId(), s -> s.clearOthers(now));
    }
  }

  private void eraseAll(Submission submission, Instant now) {
    // From here on nothing of it can be seen or added.
    Submission ended = submissions.change(submission.orderId(), s -> s.end(now));
    delete(ended.photos().all());
    standardPhotos.allOf(ended.orderId()).forEach(photo -> erase(photo, now));
    submissions.change(ended.orderId(), s -> s.erased(now));
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

  private void delete(List<Revision> revisions) {
    for (Revision revision : revisions) {
      pictures.delete(revision.originalKey());
      pictures.delete(revision.previewKey());
    }
  }
}
