package cn.xuezhao.photo.handoff;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.photo.handoff.HandOffState.Over;
import cn.xuezhao.photo.handoff.HandOffState.Received;
import cn.xuezhao.photo.handoff.HandOffState.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.TypeAlias;

/**
 * A student's order for which a friend may take the photo. One per order: whoever shows a new code
 * ends the former one in the same write.
 *
 * <p>An object is named here before it is stored, with the time at which it has to be gone, so that
 * neither an object without a row nor a photo that is kept too long can exist.
 *
 * @param sendings how often something was sent with the pass
 * @param objects what lies, or may lie, in the object store
 */
@TypeAlias("hand-off")
record HandOff(
    String id,
    String orderId,
    Pass pass,
    HandOffState state,
    int sendings,
    List<KeptObject> objects)
    implements Aggregate {

  /** A body that broke off counts as well; a photo is tried a few times over a bad link. */
  static final int MOST_SENDINGS = 60;

  /** Longer than storing one photo can take, tries and all. */
  static final Duration ON_THE_WAY = Duration.ofMinutes(10);

  HandOff {
    objects = List.copyOf(objects);
  }

  static String idOf(String orderId) {
    return "hof:" + orderId;
  }

  static HandOff first(String orderId, Pass pass) {
    return new HandOff(idOf(orderId), orderId, pass, new Waiting(), 0, List.of());
  }

  /** Another code is shown; the former one opens nothing from here on. */
  Change<HandOff> renew(Pass next, Instant now) {
    return Change.of(new HandOff(id, orderId, next, new Waiting(), 0, without(now)));
  }

  /** Somebody with the token is about to send something. */
  Change<HandOff> admit(Pass shown, Instant now) {
    requireOpen(shown, now);
    if (sendings >= MOST_SENDINGS) {
      throw new HandOffExhausted();
    }
    return Change.of(new HandOff(id, orderId, pass, state, sendings + 1, objects));
  }

  /** A photo came whole; its bytes are about to be stored. */
  Change<HandOff> announce(Pass shown, FriendsPhoto photo, Instant now) {
    requireOpen(shown, now);
    return has(photo)
        ? Change.none(this)
        : Change.of(
            with(
                state,
                Stream.concat(
                        objects.stream(),
                        Stream.of(new KeptObject(photo.key(), now.plus(ON_THE_WAY))))
                    .toList()));
  }

  /** Its bytes are stored: the student sees it, and no longer the one before. */
  Change<HandOff> store(Pass shown, FriendsPhoto photo, Instant now) {
    requireOpen(shown, now);
    if (objects.stream().noneMatch(one -> one.key().equals(photo.key()))) {
      // It took so long that it was given up.
      throw new HandOffOver();
    }
    return has(photo)
        ? Change.none(this)
        : Change.of(
            with(
                new Received(photo),
                without(now).stream()
                    .map(one -> one.until(photo.key(), pass.expiresAt()))
                    .toList()));
  }

  /** The student asks for another one. */
  Change<HandOff> retake(Instant now) {
    return switch (state) {
      case Received _ -> Change.of(with(new Waiting(), without(now)));
      case Waiting _ -> Change.none(this);
      case Over _ -> throw new HandOffOver();
    };
  }

  /** The student has the photo. Asked for twice when an answer was lost. */
  Change<HandOff> takeOver(Instant now) {
    return end(now);
  }

  /** Nobody came back for it in time. */
  Change<HandOff> expire(Instant now) {
    return pass.isOver(now) ? end(now) : Change.none(this);
  }

  /** Nothing is taken in or kept for this order any longer. */
  Change<HandOff> end(Instant now) {
    return switch (state) {
      case Waiting _, Received _ -> Change.of(with(new Over(), without(now)));
      case Over _ -> Change.none(this);
    };
  }

  /** These objects are deleted. */
  Change<HandOff> swept(List<KeptObject> deleted) {
    List<KeptObject> left = objects.stream().filter(one -> !deleted.contains(one)).toList();
    return left.equals(objects) ? Change.none(this) : Change.of(with(state, left));
  }

  boolean isOpen(Instant now) {
    return !(state instanceof Over) && !pass.isOver(now);
  }

  /** What the student may look at. */
  Optional<FriendsPhoto> photo() {
    return state instanceof Received received ? Optional.of(received.photo()) : Optional.empty();
  }

  /** Whether these bytes are here; the same photo sent again changes nothing. */
  boolean has(FriendsPhoto photo) {
    return photo().filter(photo::isSame).isPresent();
  }

  List<KeptObject> overAt(Instant now) {
    return objects.stream().filter(one -> one.isOver(now)).toList();
  }

  @Override
  public @Nullable Instant dueAt() {
    Stream<Instant> end = state instanceof Over ? Stream.empty() : Stream.of(pass.expiresAt());
    return Stream.concat(end, objects.stream().map(KeptObject::deleteAt))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private void requireOpen(Pass shown, Instant now) {
    if (!isOpen(now) || !pass.equals(shown)) {
      throw new HandOffOver();
    }
  }

  /** The photo that was shown is to be deleted now; what is on its way keeps its time. */
  private List<KeptObject> without(Instant now) {
    return photo()
        .map(gone -> objects.stream().map(one -> one.until(gone.key(), now)).toList())
        .orElse(objects);
  }

  private HandOff with(HandOffState next, List<KeptObject> kept) {
    return new HandOff(id, orderId, pass, next, sendings, kept);
  }
}
