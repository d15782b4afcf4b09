package cn.xuezhao.photo.duplicates;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * The fingerprint of a photo that was handed in. Positions count from 1 without a gap, so that
 * whoever has read up to one only has to read on; hence a row is never deleted, only emptied.
 *
 * @param position the how-many-th of the regional centre
 */
@TypeAlias("known-photo")
record KnownPhoto(String id, long position, State state) implements Aggregate {

  static String idAt(long position) {
    return "kph:" + position;
  }

  static String keyOf(String whose, String sha256) {
    return whose + ":" + sha256;
  }

  static KnownPhoto at(long position, State photo) {
    return new KnownPhoto(idAt(position), position, photo);
  }

  /** 审核不通过: a reviewer rejected this photo. */
  Change<KnownPhoto> reject() {
    return switch (state) {
      case Kept kept when !kept.rejected() -> Change.of(with(kept.asRejected()));
      case Kept _, Reference _, Forgotten _ -> Change.none(this);
    };
  }

  /** The photo is deleted; only the place of its fingerprint is left. */
  Change<KnownPhoto> forget(Instant now) {
    return switch (state) {
      case Kept _, Reference _ -> Change.of(with(new Forgotten(now)));
      case Forgotten _ -> Change.none(this);
    };
  }

  /** The time of a reference is over. */
  Change<KnownPhoto> expire(Instant now) {
    return state instanceof Reference reference && !now.isBefore(reference.until())
        ? Change.of(with(new Forgotten(now)))
        : Change.none(this);
  }

  /** A reference is kept for a while, whatever becomes of its student. */
  @Override
  public @Nullable Instant dueAt() {
    return state instanceof Reference reference ? reference.until() : null;
  }

  private KnownPhoto with(State next) {
    return new KnownPhoto(id, position, next);
  }

  /** Whether the fingerprint is there. */
  sealed interface State {}

  /**
   * @param key order and file, unique: the same file of an order has one fingerprint
   * @param rejected whether a reviewer rejected this photo of the order
   */
  @TypeAlias("kept")
  record Kept(
      String key,
      String orderId,
      String studentId,
      String sha256,
      Fingerprint fingerprint,
      boolean rejected)
      implements State {

    Kept asRejected() {
      return new Kept(key, orderId, studentId, sha256, fingerprint, true);
    }

    /** How much another photo is like this one. */
    Likeness likenessOf(String otherSha256, Fingerprint other) {
      return sha256.equals(otherSha256) ? Likeness.SAME_FILE : other.likenessTo(fingerprint);
    }
  }

  /**
   * A photo that a student has on record elsewhere (同版照片).
   *
   * @param key student and file, unique
   * @param until when it is forgotten
   */
  @TypeAlias("known-reference")
  record Reference(
      String key,
      String batchId,
      String entryId,
      String sha256,
      Fingerprint fingerprint,
      Instant until)
      implements State {

    static Reference of(ReferencePhoto photo) {
      return new Reference(
          keyOf(photo.entryId(), photo.sha256()),
          photo.batchId(),
          photo.entryId(),
          photo.sha256(),
          photo.fingerprint(),
          photo.until());
    }
  }

  /** Nothing of the photo is left. */
  @TypeAlias("forgotten")
  record Forgotten(Instant at) implements State {}
}
