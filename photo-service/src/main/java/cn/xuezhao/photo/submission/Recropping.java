package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.photo.decoding.DecodersBusy;
import cn.xuezhao.photo.decoding.PictureTooExpensive;
import cn.xuezhao.photo.decoding.UndecodablePicture;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.standardization.Crop;
import cn.xuezhao.photo.storage.ObjectStorage;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A reviewer has the standard photo cut anew from the original that was kept. Every standard photo
 * of a revision is kept until its order is erased, so that whichever the decision names is there.
 */
@Component
class Recropping {

  private static final Logger log = LoggerFactory.getLogger(Recropping.class);

  private final SubmissionStore submissions;
  private final Screener screener;
  private final Originals originals;
  private final ObjectStorage pictures;
  private final Ids ids;
  private final Clock clock;

  Recropping(SubmissionStore submissions, Kept kept, Screener screener, Ids ids, Clock clock) {
    this.submissions = submissions;
    this.originals = kept.originals();
    this.pictures = kept.pictures();
    this.screener = screener;
    this.ids = ids;
    this.clock = clock;
  }

  /** What lies in the object store. */
  record Kept(Originals originals, ObjectStorage pictures) {}

  /**
   * Makes the standard photo in this framing and keeps it; the same framing again is the same one.
   *
   * @param by subject of the reviewer
   * @return digest of the standard photo
   */
  String recrop(String orderId, int number, Crop crop, String by) throws IOException {
    if (!crop.liesInside()) {
      throw new CropInvalid();
    }
    byte[] bytes = made(revision(orderId, number), crop);
    String sha256 = ReceivedPicture.sha256(bytes);
    String key = "quarantine/" + ids.next("img") + ".jpg";
    Recrop recrop = new Recrop(sha256, key, crop, by, clock.instant());
    // The row comes first, so that no picture of a face can be left over that nobody knows of.
    submissions.change(orderId, s -> s.recrop(number, recrop));
    Optional<Recrop> kept = revision(orderId, number).renditions().find(sha256);
    kept.ifPresent(one -> keep(orderId, number, one, bytes));
    log.info("photo.recropped order={} revision={} sha256={} by={}", orderId, number, sha256, by);
    return sha256;
  }

  /** When the order is erased at this moment its row may have been read before the picture came. */
  private void keep(String orderId, int number, Recrop one, byte[] bytes) {
    pictures.put(one.key(), bytes);
    try {
      revision(orderId, number);
    } catch (NotFound erased) {
      pictures.delete(one.key());
      throw erased;
    }
  }

  private byte[] made(Revision revision, Crop crop) throws IOException {
    try (ReceivedPicture picture = originals.of(revision)) {
      Screener.Screened screened = screener.recrop(picture.file(), crop, revision.profile());
      byte[] standardPhoto = screened.standardPhoto();
      Framing framing = screened.framing();
      if (!crop.hasShapeIn(framing.width(), framing.height())) {
        throw new CropInvalid();
      }
      if (standardPhoto == null || !framing.byStudent() || !unfit(screened).isEmpty()) {
        throw new CropMisfit(told(screened));
      }
      return standardPhoto;
    } catch (UndecodablePicture | PictureTooExpensive hostile) {
      throw new DecodingFailed();
    } catch (DecodersBusy busy) {
      throw new ScreeningBusy();
    }
  }

  private Revision revision(String orderId, int number) {
    return submissions
        .of(orderId)
        .filter(Submission::isKept)
        .flatMap(submission -> submission.revision(number))
        .orElseThrow(() -> new NotFound("photo"));
  }

  private static List<Finding> unfit(Screener.Screened screened) {
    return screened.findings().stream()
        .filter(one -> one.isHard() && one.asksForAnotherCrop())
        .toList();
  }

  /** What another crop would mend; where none would, everything that makes the photo unusable. */
  private static List<Finding> told(Screener.Screened screened) {
    List<Finding> unfit = unfit(screened);
    return unfit.isEmpty() ? screened.findings().stream().filter(Finding::isHard).toList() : unfit;
  }
}
