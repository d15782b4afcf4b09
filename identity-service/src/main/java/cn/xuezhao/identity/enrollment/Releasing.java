package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.institution.Batches;
import cn.xuezhao.kit.security.Caller;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The school takes a student off a WeChat account: the phone was lost, or the account was somebody
 * else's. Then the same student can verify with another account. Who did it, when and why stays
 * with the enrollment.
 */
@Component
final class Releasing {

  private static final Logger log = LoggerFactory.getLogger(Releasing.class);

  private final EnrollmentStore store;
  private final Batches batches;
  private final Belonging belonging;
  private final Sealing sealing;
  private final Clock clock;

  Releasing(
      EnrollmentStore store, Batches batches, Belonging belonging, Sealing sealing, Clock clock) {
    this.store = store;
    this.batches = batches;
    this.belonging = belonging;
    this.sealing = sealing;
    this.clock = clock;
  }

  /** Repeating it finishes what was left undone. */
  Enrollment release(Caller staff, String id, Release.Reason reason, @Nullable String note) {
    Enrollment enrollment = store.get(id);
    batches.actingFor(staff, enrollment.batchId(), "enrollment");
    String sealedNote = note == null || note.isBlank() ? null : sealing.note(enrollment, note);
    var release = new Release(reason, sealedNote, staff.name(), clock.instant());
    Enrollment released = store.change(id, current -> current.release(release));
    belonging.unbind(released);
    log.info("enrollment.released enrollmentId={} by={} reason={}", id, staff.name(), reason);
    return released;
  }
}
