package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.inbox.Event;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.storage.ObjectStorage;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** An approval publishes exactly the bytes the reviewer saw (标准照片制作, G-24). */
@Component
class PublishingStandardPhoto {

  private final SubmissionStore submissions;
  private final StandardPhotoStore standardPhotos;
  private final ObjectStorage pictures;
  private final Ids ids;
  private final Clock clock;

  PublishingStandardPhoto(
      SubmissionStore submissions,
      StandardPhotoStore standardPhotos,
      ObjectStorage pictures,
      Ids ids,
      Clock clock) {
    this.submissions = submissions;
    this.standardPhotos = standardPhotos;
    this.pictures = pictures;
    this.ids = ids;
    this.clock = clock;
    standardPhotos.whenDue(this::publish);
  }

  /**
   * @param keepOthers how long photos that were not approved are kept
   */
  void decided(Event<SubmissionEvents.ReviewDecided> event, Duration keepOthers) {
    SubmissionEvents.ReviewDecided decided = event.data();
    if (!decided.approved()) {
      submissions.change(event.cause(), decided.orderId(), Submission::release);
      return;
    }
    submissions.change(
        event.cause(),
        decided.orderId(),
        s -> s.approve(decided.approval(), event.time(), keepOthers));
    submissions.of(decided.orderId()).ifPresent(submission -> approve(event, submission));
  }

  private void approve(Event<SubmissionEvents.ReviewDecided> event, Submission submission) {
    submission
        .revision(event.data().revision())
        .filter(revision -> event.data().approval().isOf(revision))
        .map(
            revision ->
                StandardPhoto.approved(
                    submission,
                    revision,
                    event.data().standardSha256(),
                    "published/" + ids.next("img") + ".jpg",
                    clock.instant()))
        .ifPresent(approved -> standardPhotos.create(event.cause(), approved));
  }

  private void publish(StandardPhoto photo) {
    if (photo.state() instanceof StandardPhoto.State.Approved approved) {
      byte[] seen =
          pictures
              .get(approved.previewKey())
              .orElseThrow(() -> new IllegalStateException("preview is gone: " + photo.id()));
      String sha256 = ReceivedPicture.sha256(seen);
      if (!approved.isSeen(sha256)) {
        throw new IllegalStateException("not what the reviewer saw: " + photo.id());
      }
      pictures.put(photo.key(), seen);
      standardPhotos.change(photo.id(), p -> p.publish(sha256, clock.instant()));
    }
  }
}
