package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.photo.screening.Finding;
import cn.xuezhao.photo.storage.ObjectStorage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Who may see which picture: the student whose order it is, and staff whose work it is. */
@Component
class PhotoAccess {

  private static final Logger log = LoggerFactory.getLogger(PhotoAccess.class);
  private static final Set<String> VIEWERS =
      Set.of("reviewer", "senior-reviewer", "operator", "auditor");

  private final SubmissionStore submissions;
  private final StandardPhotoStore standardPhotos;
  private final ObjectStorage pictures;

  PhotoAccess(
      SubmissionStore submissions, StandardPhotoStore standardPhotos, ObjectStorage pictures) {
    this.submissions = submissions;
    this.standardPhotos = standardPhotos;
    this.pictures = pictures;
  }

  Submission submission(Caller caller, String orderId) {
    return submissions
        .of(orderId)
        .filter(submission -> submission.isKept() && maySee(caller, submission.ownerId()))
        .orElseThrow(() -> new NotFound("photo"));
  }

  Revision revision(Caller caller, String orderId, int number) {
    return submission(caller, orderId).revision(number).orElseThrow(() -> new NotFound("photo"));
  }

  byte[] original(Caller caller, String orderId, int revision) {
    return picture(caller, orderId, revision(caller, orderId, revision).originalKey());
  }

  /** What the student handed in before, to be handed in once more. */
  Optional<byte[]> original(Submission own, String sha256) {
    return own.revisions().stream()
        .filter(one -> one.sha256().equals(sha256))
        .findFirst()
        .flatMap(one -> pictures.get(one.originalKey()));
  }

  /**
   * @param standardSha256 which of the standard photos; null for the one to show. A student sees
   *     those that nobody approved as little as the work of a reviewer
   */
  byte[] preview(Caller caller, String orderId, int number, @Nullable String standardSha256) {
    Revision revision = revision(caller, orderId, number);
    String shown = revision.renditions().shown();
    String wanted = standardSha256 == null ? shown : standardSha256;
    boolean hidden = caller.has("student") && wanted != null && !wanted.equals(shown);
    if (hidden || !revision.renditions().has(wanted)) {
      throw new NotFound("photo");
    }
    return picture(caller, orderId, revision.keyOf(wanted));
  }

  String previewUrl(Submission submission, Revision revision, Recrop recrop) {
    return pictureUrl(submission, revision, "preview") + "?standard=" + recrop.sha256();
  }

  /** The published standard photo (L-25); a student gets it as soon as it is returned. */
  byte[] standard(Caller caller, String orderId) {
    submission(caller, orderId);
    return picture(caller, orderId, published(orderId).key());
  }

  /** For a neighbor service that hands the photo on to its owner. */
  byte[] standardForService(Caller service, String orderId) {
    return picture(service, orderId, published(orderId).key());
  }

  /** This one and no newer, for the service that uploads it onward or hands it over. */
  byte[] standardById(Caller service, String standardPhotoId) {
    StandardPhoto photo =
        standardPhotos
            .find(standardPhotoId)
            .filter(StandardPhoto::isPublished)
            .orElseThrow(() -> new NotFound("standard photo"));
    return picture(service, photo.orderId(), photo.key());
  }

  /** What of the findings a caller is told. */
  static List<Finding> told(Caller caller, List<Finding> findings) {
    return caller.has("student") ? toldToStudent(findings) : findings;
  }

  /** A hint is a question to a reviewer: it would only trouble a student, or teach how to cheat. */
  static List<Finding> toldToStudent(List<Finding> findings) {
    return findings.stream().filter(one -> !one.isHint()).toList();
  }

  String pictureUrl(Submission submission, Revision revision, String picture) {
    return "/api/%s/photos/%s/revisions/%d/%s"
        .formatted(TenantContext.current(), submission.orderId(), revision.number(), picture);
  }

  private StandardPhoto published(String orderId) {
    return standardPhotos.published(orderId).orElseThrow(StandardPhotoNotReady::new);
  }

  private byte[] picture(Caller caller, String orderId, String key) {
    byte[] bytes = pictures.get(key).orElseThrow(() -> new NotFound("picture"));
    // Who saw which photo is on record; the viewer is named by id, the person seen by the order.
    log.info("photo.viewed order={} key={} viewer={}", orderId, key, caller.subject());
    return bytes;
  }

  private static boolean maySee(Caller caller, String ownerId) {
    return caller.has("student")
        ? caller.subject().equals(ownerId)
        : caller.roles().stream().anyMatch(VIEWERS::contains);
  }
}
