package cn.xuezhao.batch.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * Until when the platform has the photo: working days from the approval, or from the standard photo
 * until the approval is known.
 *
 * @param revision of the photo that the promise is about
 * @param by null when the working days are not known
 */
@TypeAlias("upload-promise")
record UploadPromise(int revision, boolean fromApproval, @Nullable Instant by) {

  static final UploadPromise NONE = new UploadPromise(0, false, null);

  /** The same whatever is heard first. */
  UploadPromise or(UploadPromise other) {
    boolean isNewer = other.revision > revision;
    boolean isBetter = other.revision == revision && other.fromApproval && !fromApproval;
    return isNewer || isBetter ? other : this;
  }
}
