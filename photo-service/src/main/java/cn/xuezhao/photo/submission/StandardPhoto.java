package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.photo.submission.StandardPhoto.State.Approved;
import cn.xuezhao.photo.submission.StandardPhoto.State.Erased;
import cn.xuezhao.photo.submission.StandardPhoto.State.Published;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * The standard photo of an approved revision: exactly the bytes the reviewer saw, under a key of
 * their own.
 *
 * @param key where the published picture lies, or will
 */
@TypeAlias("standard-photo")
record StandardPhoto(
    String id,
    String orderId,
    String ownerId,
    int revision,
    String profile,
    String key,
    State state)
    implements Aggregate {

  /** Before and after publication, and after its time. */
  sealed interface State {
    /**
     * @param previewKey the picture the reviewer saw
     * @param sha256 its digest; null when the decision did not say it
     */
    @TypeAlias("standard-photo-approved")
    record Approved(String previewKey, @Nullable String sha256, Instant at) implements State {

      /** Whether these bytes are what the reviewer saw. */
      boolean isSeen(String digest) {
        return sha256 == null || sha256.equals(digest);
      }
    }

    @TypeAlias("standard-photo-published")
    record Published(String sha256, Instant at) implements State {}

    /** The picture is deleted; the row only says so. */
    @TypeAlias("standard-photo-erased")
    record Erased(Instant at) implements State {}
  }

  static String idOf(String orderId, int revision) {
    return "pho:" + orderId + ":" + revision;
  }

  /**
   * @param seen digest of the standard photo that the reviewer saw; null for the one of the
   *     screening
   * @param key where it is to be published
   */
  static StandardPhoto approved(
      Submission submission, Revision revision, @Nullable String seen, String key, Instant at) {
    return new StandardPhoto(
        idOf(submission.orderId(), revision.number()),
        submission.orderId(),
        submission.ownerId(),
        revision.number(),
        revision.profile(),
        key,
        new Approved(revision.keyOf(seen), seen, at));
  }

  /** The bytes lie under the published key. */
  Change<StandardPhoto> publish(String sha256, Instant at) {
    return switch (state) {
      case Approved _ ->
          Change.of(
              become(new Published(sha256, at)),
              new PhotoStandardized(orderId, revision, id, sha256, profile, at));
      case Published _, Erased _ -> Change.none(this);
    };
  }

  /** The picture was deleted. */
  Change<StandardPhoto> erase(Instant at) {
    return state instanceof Erased ? Change.none(this) : Change.of(become(new Erased(at)));
  }

  boolean isPublished() {
    return state instanceof Published;
  }

  @Override
  public @Nullable Instant dueAt() {
    return state instanceof Approved(String _, String _, Instant at) ? at : null;
  }

  private StandardPhoto become(State next) {
    return new StandardPhoto(id, orderId, ownerId, revision, profile, key, next);
  }
}
