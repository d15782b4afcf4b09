package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.photo.decoding.DecodersBusy;
import cn.xuezhao.photo.decoding.PictureTooExpensive;
import cn.xuezhao.photo.decoding.UndecodablePicture;
import cn.xuezhao.photo.storage.ObjectStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * A student hands in a photo (L-12, G-19): guard, screening, and when it passed, a new revision
 * whose standard photo can be looked at at once.
 */
@Component
class HandingInPhoto {

  private final SubmissionStore submissions;
  private final Orders orders;
  private final Screener screener;
  private final ObjectStorage pictures;
  private final Policies<PhotoPolicy> policies;
  private final Ids ids;
  private final Clock clock;

  HandingInPhoto(
      Neighbors neighbors,
      SubmissionStore submissions,
      Policies<PhotoPolicy> policies,
      Ids ids,
      Clock clock) {
    this.submissions = submissions;
    this.orders = neighbors.orders();
    this.screener = neighbors.screener();
    this.pictures = neighbors.pictures();
    this.policies = policies;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whoever else takes part. */
  record Neighbors(Orders orders, Screener screener, ObjectStorage pictures) {}

  Submission handIn(String studentId, String orderId, Upload upload) throws IOException {
    PhotoPolicy.Rules rules = policies.current().screening();
    Submission submission =
        open(studentId, orderId).prepare(clock.instant(), rules.triesPerDay()).next();
    Screener.Screened screened = screen(upload);
    byte[] standardPhoto = screened.standardPhoto();
    if (standardPhoto == null || blocks(rules, screened)) {
      Instant now = clock.instant();
      return submissions.change(orderId, s -> s.refuse(screened.findings(), now));
    }
    Revision revision = revision(submission, upload, screened);
    submissions.change(orderId, s -> s.announce(revision));
    pictures.put(revision.originalKey(), Files.readAllBytes(upload.file()));
    pictures.put(revision.previewKey(), standardPhoto);
    return submissions.change(orderId, s -> s.store(revision.number()));
  }

  /** The student does not agree with soft findings of the newest photo. */
  Submission contest(String studentId, String orderId, int revision, Set<String> rules) {
    ownedBy(studentId, orderId);
    return submissions.change(orderId, s -> s.contest(revision, rules));
  }

  /** After an approval the order's owner says whether there is to be another photo (G-23). */
  private Submission open(String studentId, String orderId) {
    Submission submission = ownedBy(studentId, orderId);
    return submission.isApproved() && orders.isRecaptured(orderId)
        ? submissions.change(orderId, Submission::recapture)
        : submission;
  }

  /** Another student's order does not exist for this one. */
  Submission ownedBy(String studentId, String orderId) {
    Submission submission =
        submissions
            .of(orderId)
            .orElseGet(() -> submissions.open(orderId, orders.studentOf(orderId)));
    if (!submission.ownerId().equals(studentId)) {
      throw new NotFound("order");
    }
    return submission;
  }

  private Screener.Screened screen(Upload upload) {
    try {
      return screener.screen(upload.file());
    } catch (UndecodablePicture | PictureTooExpensive hostile) {
      throw new DecodingFailed();
    } catch (DecodersBusy busy) {
      throw new ScreeningBusy();
    }
  }

  private static boolean blocks(PhotoPolicy.Rules rules, Screener.Screened screened) {
    return switch (rules.hardFindings()) {
      case BLOCK -> screened.findings().stream().anyMatch(finding -> finding.isHard());
      case WARN -> false;
    };
  }

  private Revision revision(Submission submission, Upload upload, Screener.Screened screened) {
    return new Revision(
        submission.nextRevision(),
        upload.sha256(),
        "quarantine/" + ids.next("img") + ".jpg",
        "quarantine/" + ids.next("img") + ".jpg",
        screened.profile(),
        screened.findings(),
        clock.instant());
  }
}
