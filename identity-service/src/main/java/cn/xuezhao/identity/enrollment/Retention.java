package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.verification.Verifications;
import cn.xuezhao.kit.inbox.Event;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Destroys what is personal of an enrollment when order-service says that its time is over. What
 * stays is anonymous: that somebody took part in a batch, when, and that it was erased.
 */
@Component
final class Retention {

  private final EnrollmentStore store;
  private final Verifications verifications;
  private final Belonging belonging;
  private final Clock clock;

  Retention(EnrollmentStore store, Verifications verifications, Belonging belonging, Clock clock) {
    this.store = store;
    this.verifications = verifications;
    this.belonging = belonging;
    this.clock = clock;
  }

  /**
   * A released place has two enrollments of the same student, and the order has one of them; both
   * end. Each step may be done already; the enrollment that is named is last.
   */
  void ended(Event<RetentionEvents.RetentionEnded> event) {
    String id = event.data().enrollmentId();
    store.find(id).filter(known -> !known.isErased()).ifPresent(this::forgetPlace);
    store.change(event.cause(), id, current -> current.erase(clock.instant()));
  }

  private void forgetPlace(Enrollment named) {
    for (Enrollment enrollment : store.atPlace(named.slot())) {
      verifications.erase(enrollment.verificationId());
      belonging.unbind(enrollment);
      if (!enrollment.id().equals(named.id())) {
        store.change(enrollment.id(), current -> current.erase(clock.instant()));
      }
    }
  }
}
