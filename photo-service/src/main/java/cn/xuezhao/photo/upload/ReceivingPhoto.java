package cn.xuezhao.photo.upload;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.storage.ObjectStorage;
import cn.xuezhao.photo.submission.PhotoIntake;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A phone announces a photo and sends it piece by piece, with as many breaks as it takes. */
@Component
class ReceivingPhoto {

  /** Unfinished photos of one order; beginning another gives up the oldest. */
  private static final int AT_ONCE = 3;

  private final UploadStore uploads;
  private final PhotoIntake intake;
  private final ObjectStorage objects;
  private final Ids ids;
  private final Clock clock;

  ReceivingPhoto(
      UploadStore uploads, PhotoIntake intake, ObjectStorage objects, Ids ids, Clock clock) {
    this.uploads = uploads;
    this.intake = intake;
    this.objects = objects;
    this.ids = ids;
    this.clock = clock;
  }

  /** The upload of this photo, with what is here of it already. */
  Upload begin(String studentId, Upload.Content content) {
    intake.requireOwner(studentId, content.orderId());
    Optional<Upload> known = uploads.find(content.uploadId());
    if (known.isPresent() && goesOn(studentId, known.get())) {
      return known.get();
    }
    intake.requireOpen(studentId, content.orderId());
    Instant now = clock.instant();
    giveUpOthers(content, now);
    uploads.of(content, now);
    return uploads.change(content.uploadId(), u -> u.reopen(now));
  }

  /** Another student's upload does not exist for this one; one that is gone exists for nobody. */
  Upload ownedBy(String studentId, String orderId, String uploadId) {
    intake.requireOwner(studentId, orderId);
    return uploads
        .find(uploadId)
        .filter(upload -> upload.content().orderId().equals(orderId) && !upload.isGone())
        .orElseThrow(() -> new NotFound("upload"));
  }

  /** Takes one piece in; it counts when this returns. */
  Upload take(Upload upload, long offset, byte[] bytes) {
    Part part =
        new Part(
            offset,
            bytes.length,
            ReceivedPicture.sha256(bytes),
            "quarantine/uploads/" + ids.next("prt"));
    Upload announced = uploads.change(upload.id(), u -> u.announce(part, clock.instant()));
    Optional<Part> pending = announced.announcedAs(part);
    return pending.isPresent() ? store(upload.id(), pending.get(), bytes) : announced;
  }

  private Upload store(String uploadId, Part pending, byte[] bytes) {
    objects.put(pending.key(), bytes);
    boolean kept = false;
    try {
      Upload upload = uploads.change(uploadId, u -> u.store(pending, clock.instant()));
      kept = upload.parts().contains(pending);
      return upload;
    } finally {
      if (!kept) {
        // Meanwhile another piece took the place, or the photo was completed or given up.
        objects.delete(pending.key());
      }
    }
  }

  /** A photo that was handed in need not be sent again as long as it can still be used. */
  private boolean goesOn(String studentId, Upload upload) {
    Upload.Content content = upload.content();
    return upload.isReceiving()
        || (!upload.isGone()
            && (intake.isLatest(studentId, content.orderId(), upload.id())
                || intake.has(studentId, content.orderId(), content.sha256())));
  }

  private void giveUpOthers(Upload.Content content, Instant now) {
    List<Upload> unfinished =
        uploads.allOf(content.orderId()).stream().filter(Upload::isReceiving).toList();
    unfinished.stream()
        .skip(AT_ONCE - 1)
        .forEach(oldest -> uploads.change(oldest.id(), u -> u.discard(now)));
  }
}
