package cn.xuezhao.photo.handoff;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.photo.storage.ObjectStorage;
import cn.xuezhao.photo.submission.OrderFollower;
import cn.xuezhao.photo.submission.PhotoIntake;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A student lets a friend take the photo, looks at it, and takes it over. */
@Component
class HandingOff implements OrderFollower {

  private static final Logger log = LoggerFactory.getLogger(HandingOff.class);

  private final HandOffStore handOffs;
  private final PhotoIntake intake;
  private final ObjectStorage objects;
  private final Ids ids;
  private final Clock clock;

  HandingOff(
      HandOffStore handOffs, PhotoIntake intake, ObjectStorage objects, Ids ids, Clock clock) {
    this.handOffs = handOffs;
    this.intake = intake;
    this.objects = objects;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param token is told once and stored nowhere
   */
  record Opened(HandOff handOff, String token) {}

  /** Only while the order takes photos: a friend's work must not be in vain. */
  Opened open(String studentId, String orderId) {
    intake.requireOwner(studentId, orderId);
    intake.requireOpen(studentId, orderId);
    Instant now = clock.instant();
    String token = ids.next("tok");
    HandOff opened = handOffs.open(orderId, Pass.of(ids.next("hof"), token, now), now);
    return new Opened(opened, token);
  }

  /** Another student's hand-off does not exist for this one; one that is over for nobody. */
  HandOff look(String studentId, String orderId, String handOffId) {
    HandOff handOff = own(studentId, orderId, handOffId);
    if (!handOff.isOpen(clock.instant())) {
      throw new HandOffOver();
    }
    return handOff;
  }

  byte[] picture(String studentId, String orderId, String handOffId) {
    FriendsPhoto photo =
        look(studentId, orderId, handOffId).photo().orElseThrow(() -> new NotFound("picture"));
    byte[] bytes = objects.get(photo.key()).orElseThrow(() -> new NotFound("picture"));
    log.info("photo.viewed order={} key={} viewer={}", orderId, photo.key(), studentId);
    return bytes;
  }

  HandOff askAgain(String studentId, String orderId, String handOffId) {
    HandOff handOff = look(studentId, orderId, handOffId);
    return handOffs.change(handOff.id(), h -> same(h, handOffId).retake(clock.instant()));
  }

  void takeOver(String studentId, String orderId, String handOffId) {
    HandOff handOff = own(studentId, orderId, handOffId);
    handOffs.change(handOff.id(), h -> same(h, handOffId).takeOver(clock.instant()));
  }

  @Override
  public void orderEnded(String orderId) {
    handOffs
        .of(orderId)
        .ifPresent(handOff -> handOffs.change(handOff.id(), h -> h.end(clock.instant())));
  }

  private HandOff own(String studentId, String orderId, String handOffId) {
    intake.requireOwner(studentId, orderId);
    return same(handOffs.of(orderId).orElseThrow(HandOffOver::new), handOffId);
  }

  private static HandOff same(HandOff handOff, String handOffId) {
    if (!handOff.pass().handOffId().equals(handOffId)) {
      throw new HandOffOver();
    }
    return handOff;
  }
}
