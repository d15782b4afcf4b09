package cn.xuezhao.photo.reference;

import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.photo.decoding.DecodersBusy;
import cn.xuezhao.photo.decoding.PictureTooExpensive;
import cn.xuezhao.photo.decoding.UndecodablePicture;
import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.duplicates.KnownPhotos;
import cn.xuezhao.photo.duplicates.ReferencePhoto;
import cn.xuezhao.photo.guard.ReceivedPicture;
import cn.xuezhao.photo.screening.Fingerprinting;
import cn.xuezhao.photo.submission.DecodingFailed;
import cn.xuezhao.photo.submission.PhotoPolicy;
import cn.xuezhao.photo.submission.ScreeningBusy;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Keeps the fingerprints of reference photos for a while; the pictures themselves are not kept. */
@Component
class KeepingReferences {

  private final Fingerprinter fingerprinter;
  private final KnownPhotos known;
  private final Policies<PhotoPolicy> policies;
  private final Clock clock;

  KeepingReferences(
      Fingerprinter fingerprinter, KnownPhotos known, Policies<PhotoPolicy> policies, Clock clock) {
    this.fingerprinter = fingerprinter;
    this.known = known;
    this.policies = policies;
    this.clock = clock;
  }

  /** Whether it is new; the same file of the same student again changes nothing. */
  boolean keep(String batchId, String entryId, ReceivedPicture picture) {
    if (known.hasReference(entryId, picture.sha256())) {
      return false;
    }
    Fingerprint fingerprint = fingerprint(picture);
    if (known.countReferencesOf(entryId) >= ReferencesFull.MOST) {
      throw new ReferencesFull();
    }
    return known.remember(
        new ReferencePhoto(
            batchId,
            entryId,
            picture.sha256(),
            fingerprint,
            clock.instant().plus(policies.current().retention().references())));
  }

  private Fingerprint fingerprint(ReceivedPicture picture) {
    try {
      Fingerprinting.Taken taken = fingerprinter.take(picture.file());
      Fingerprint fingerprint = taken.fingerprint();
      if (fingerprint == null || taken.faces() != 1) {
        throw new ReferenceUnusable(taken.faces());
      }
      return fingerprint;
    } catch (UndecodablePicture | PictureTooExpensive hostile) {
      throw new DecodingFailed();
    } catch (DecodersBusy busy) {
      throw new ScreeningBusy();
    }
  }
}
