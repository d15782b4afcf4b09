package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.photo.screening.Finding;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the photo of an order. */
@Component
class PhotoViews {

  private final PhotoAccess access;
  private final Policies<PhotoPolicy> policies;
  private final Clock clock;

  PhotoViews(PhotoAccess access, Policies<PhotoPolicy> policies, Clock clock) {
    this.access = access;
    this.policies = policies;
    this.clock = clock;
  }

  /** For the student, who is not told what only a reviewer is to look at. */
  PhotoView of(Submission submission) {
    return of(submission, PhotoAccess::toldToStudent);
  }

  PhotoView of(Submission submission, Caller caller) {
    return of(submission, findings -> PhotoAccess.told(caller, findings));
  }

  private PhotoView of(Submission submission, UnaryOperator<List<Finding>> told) {
    int tries = policies.current().screening().triesPerDay();
    Screening latest = submission.latest();
    Revision current = submission.revisions().isEmpty() ? null : submission.revisions().getLast();
    Shown shown = Shown.of(latest, current);
    Framing framing = shown.framing();
    return new PhotoView(
        submission.id(),
        latest != null && latest.accepted(),
        latest == null ? List.of() : told.apply(latest.findings()),
        contestable(submission, latest, current),
        current == null ? null : current.number(),
        current == null ? null : current.sha256(),
        current == null ? null : access.pictureUrl(submission, current, "preview"),
        current == null ? null : access.pictureUrl(submission, current, "original"),
        framing == null ? null : framing.width(),
        framing == null ? null : framing.height(),
        framing == null ? null : framing.crop(),
        framing == null ? null : framing.byStudent(),
        shown.byReview(),
        framing == null ? null : framing.automatic(),
        submission.triesLeft(clock.instant(), tries));
  }

  /** Only what is said of the photo that is there; one that did not pass is not kept. */
  private static List<String> contestable(
      Submission submission, @Nullable Screening latest, @Nullable Revision current) {
    return current != null && isOf(latest, current)
        ? submission.contestable(current.number())
        : List.of();
  }

  private static boolean isOf(@Nullable Screening latest, Revision current) {
    return latest != null && latest.at().equals(current.at());
  }

  /** How the latest upload is framed; one that was approved as the review framed it. */
  private record Shown(@Nullable Framing framing, boolean byReview) {

    static Shown of(@Nullable Screening latest, @Nullable Revision current) {
      if (current != null && isOf(latest, current)) {
        return new Shown(current.shownFraming(), current.isFramedByReview());
      }
      return new Shown(latest == null ? null : latest.framing(), false);
    }
  }
}
