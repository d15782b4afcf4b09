package cn.xuezhao.photo.submission;

import cn.xuezhao.photo.duplicates.KnownPhotos;
import cn.xuezhao.photo.duplicates.Resemblance;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds what a reviewer should compare a photo with. It is looked for when it is asked, so that of
 * two photos that came at the same time each leads to the other, and what was deleted is gone.
 */
@Component
class ComparingPhotos {

  private final KnownPhotos known;
  private final SubmissionStore submissions;
  private final PhotoAccess access;

  ComparingPhotos(KnownPhotos known, SubmissionStore submissions, PhotoAccess access) {
    this.known = known;
    this.submissions = submissions;
    this.access = access;
  }

  List<DuplicateView> duplicatesOf(Submission submission, Revision seen) {
    return known.resembling(submission.orderId(), seen.sha256()).stream()
        .flatMap(other -> views(other, submission, seen))
        .toList();
  }

  /** The other photo while it can be looked at; the first of its revisions is the one decided. */
  private Stream<DuplicateView> views(Resemblance other, Submission submission, Revision seen) {
    return submissions
        .of(other.orderId())
        .filter(Submission::isKept)
        .flatMap(
            of ->
                of.revisions().stream()
                    .filter(one -> isOf(one, other))
                    .findFirst()
                    .map(one -> view(of, one, other)))
        .filter(
            view ->
                !view.orderId().equals(submission.orderId()) || view.revision() != seen.number())
        .stream();
  }

  private static boolean isOf(Revision revision, Resemblance other) {
    return revision.sha256().equals(other.sha256());
  }

  private DuplicateView view(Submission submission, Revision revision, Resemblance other) {
    return new DuplicateView(
        submission.orderId(),
        revision.number(),
        other.likeness().word(),
        other.mirrored(),
        other.differingBits(),
        other.rejected(),
        access.pictureUrl(submission, revision, "original"));
  }
}
