package cn.xuezhao.order.lifecycle;

import cn.xuezhao.kit.domain.NotYetKnown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/** The newest photo of an order, as far as it is ready for review. */
public sealed interface Photo {

  /** Number of the upload within the order, from 1; 0 while there is none. */
  int revision();

  default boolean follows(Photo other) {
    return revision() > other.revision();
  }

  /** This photo for review, when it is the one the student means. */
  default Accepted requireAccepted(int meant, PublicStatus status) {
    if (revision() < meant) {
      throw new NotYetKnown("photo");
    }
    if (revision() > meant) {
      throw new RevisionStale(revision());
    }
    if (this instanceof Accepted accepted) {
      return accepted;
    }
    throw new PhotoRequired(status);
  }

  /** Nothing was uploaded. */
  @TypeAlias("missing-photo")
  record Missing() implements Photo {

    @Override
    public int revision() {
      return 0;
    }
  }

  /** Given up by the student (重新采集, G-23): no revision up to this one comes back. */
  @TypeAlias("discarded-photo")
  record Discarded(int revision) implements Photo {}

  /** The screening found what the centre does not let pass (L-13); another photo is needed. */
  @TypeAlias("blocked-photo")
  record Blocked(int revision, Instant uploadedAt) implements Photo {}

  /**
   * Good enough for a reviewer.
   *
   * @param sha256 digest of the uploaded bytes; review and decision name it
   * @param standardSha256 digest of the standard photo that was made of it; review is told of it
   */
  @TypeAlias("accepted-photo")
  record Accepted(int revision, String sha256, @Nullable String standardSha256, Instant uploadedAt)
      implements Photo {}

  /** A photo as photo-service tells of it: screened and stored. */
  record Upload(
      int revision,
      String sha256,
      @Nullable String standardSha256,
      int hardFindings,
      Instant uploadedAt) {}
}
