package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.duplicates.Fingerprint;
import cn.xuezhao.photo.duplicates.KnownPhotos;
import cn.xuezhao.photo.duplicates.SamePlate;
import cn.xuezhao.photo.screening.Screening.Before;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known already of a photo that comes in. */
@Component
class ComparingWithKnown {

  private final KnownPhotos known;
  private final RosterEntries entries;

  ComparingWithKnown(KnownPhotos known, RosterEntries entries) {
    this.known = known;
    this.entries = entries;
  }

  Before before(String orderId, String sha256, Fingerprint seen) {
    List<SamePlate> plates = known.samePlates(sha256, seen);
    int own = Math.toIntExact(plates.stream().filter(one -> isSurelyOf(orderId, one)).count());
    // What lies with another student, or may be another photo, is a question to a reviewer.
    return new Before(known.rejectedLike(orderId, sha256, seen), own, plates.size() - own);
  }

  /** For staff: references that the photo is like, and whether they are of its student. */
  List<ReferenceView> referencesLike(Submission submission, Revision seen) {
    List<SamePlate> plates = known.samePlatesOf(submission.orderId(), seen.sha256());
    Optional<String> student =
        plates.isEmpty() ? Optional.empty() : entries.of(submission.orderId());
    return plates.stream()
        .map(one -> ReferenceView.of(one, student.map(one.entryId()::equals).orElse(null)))
        .toList();
  }

  private boolean isSurelyOf(String orderId, SamePlate plate) {
    return plate.isSure() && entries.of(orderId).filter(plate.entryId()::equals).isPresent();
  }
}
