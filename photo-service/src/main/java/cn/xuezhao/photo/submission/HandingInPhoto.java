package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.photo.decoding.DecodersBusy;
import cn.xuezhao.photo.decoding.PictureTooExpensive;
import cn.xuezhao.photo.decoding.UndecodablePicture;
import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.duplicates.KnownPhotos;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.standardization.Crop;
import cn.xuezhao.photo.storage.ObjectStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
  private final KnownPhotos known;
  private final ComparingWithKnown comparing;
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
    this.known = neighbors.known();
    this.comparing = neighbors.comparing();
    this.policies = policies;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whoever else takes part. */
  record Neighbors(
      Orders orders,
      Screener screener,
      ObjectStorage pictures,
      KnownPhotos known,
      ComparingWithKnown comparing) {}

  /**
   * Screens the photo and keeps it when it passed. What a source brings counts once, however often
   * it is asked for and wherever it broke off before.
   */
  Submission handIn(String studentId, String orderId, NewPhoto photo) throws IOException {
    requireCrop(photo.crop());
    Submission before = ownedBy(studentId, orderId);
    Submission submission = before.isAnnounced(photo.source()) ? before : prepared(before);
    Screener.Screened screened = screen(orderId, photo);
    byte[] standardPhoto = screened.standardPhoto();
    if (standardPhoto == null || blocks(screened)) {
      Screening refused =
          new Screening(
              false, screened.findings(), clock.instant(), photo.source(), screened.framing());
      return submissions.change(orderId, s -> s.refuse(refused));
    }
    Revision revision = revision(submission, photo, screened);
    Submission announced = submissions.change(orderId, s -> s.announce(revision));
    Optional<Revision> pending = announced.photos().announcedAs(revision);
    if (pending.isEmpty()) {
      return announced;
    }
    remember(announced, pending.get(), screened.fingerprint());
    return store(orderId, pending.get(), photo, standardPhoto);
  }

  /** Announced before, so that it is forgotten again when the hand-in breaks off here. */
  private void remember(Submission of, Revision pending, @Nullable Fingerprint fingerprint) {
    if (fingerprint != null) {
      known.remember(of.orderId(), of.ownerId(), pending.sha256(), fingerprint);
    }
  }

  private Submission store(String orderId, Revision pending, NewPhoto photo, byte[] standardPhoto)
      throws IOException {
    pictures.put(pending.originalKey(), Files.readAllBytes(photo.picture().file()));
    pictures.put(pending.previewKey(), standardPhoto);
    String standardSha256 = ReceivedPicture.sha256(standardPhoto);
    return submissions.change(orderId, s -> s.store(pending.number(), standardSha256));
  }

  /** Refuses what no photo could change: it is over, or today's tries are used up. */
  Submission prepared(String studentId, String orderId) {
    return prepared(ownedBy(studentId, orderId));
  }

  private Submission prepared(Submission submission) {
    int triesPerDay = policies.current().screening().triesPerDay();
    return open(submission).prepare(clock.instant(), triesPerDay).next();
  }

  /** The student does not agree with soft findings of the newest photo. */
  Submission contest(String studentId, String orderId, int revision, Set<String> rules) {
    ownedBy(studentId, orderId);
    return submissions.change(orderId, s -> s.contest(revision, rules));
  }

  /** After an approval the order's owner says whether there is to be another photo (G-23). */
  private Submission open(Submission submission) {
    String orderId = submission.orderId();
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

  /** Refuses a crop that is none, before any of the photo is read. */
  void requireCrop(@Nullable Crop crop) {
    if (crop != null && !policies.current().cropByStudent()) {
      throw new CropNotAllowed();
    }
    if (crop != null && !crop.liesInside()) {
      throw new CropInvalid();
    }
  }

  private Screener.Screened screen(String orderId, NewPhoto photo) {
    Crop crop = photo.crop();
    String sha256 = photo.picture().sha256();
    try {
      Screener.Screened screened =
          screener.screen(
              photo.picture().file(), crop, seen -> comparing.before(orderId, sha256, seen));
      Framing framing = screened.framing();
      if (crop != null && !crop.hasShapeIn(framing.width(), framing.height())) {
        throw new CropInvalid();
      }
      return screened;
    } catch (UndecodablePicture | PictureTooExpensive hostile) {
      throw new DecodingFailed();
    } catch (DecodersBusy busy) {
      throw new ScreeningBusy();
    }
  }

  private boolean blocks(Screener.Screened screened) {
    return switch (policies.current().screening().hardFindings()) {
      case BLOCK -> screened.findings().stream().anyMatch(finding -> finding.isHard());
      case WARN -> false;
    };
  }

  private Revision revision(Submission submission, NewPhoto photo, Screener.Screened screened) {
    return new Revision(
        submission.nextRevision(),
        photo.picture().sha256(),
        "quarantine/" + ids.next("img") + ".jpg",
        "quarantine/" + ids.next("img") + ".jpg",
        screened.profile(),
        screened.findings(),
        clock.instant(),
        photo.source(),
        screened.framing(),
        Renditions.UNKNOWN);
  }
}
