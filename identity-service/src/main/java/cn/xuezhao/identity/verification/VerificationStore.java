package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import java.time.Clock;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Verifications; those nobody confirms forget their record when their time is over. */
@Component
final class VerificationStore {

  private final AggregateStore<Verification> verifications;

  VerificationStore(AggregateStores stores, Clock clock) {
    verifications = stores.open(Verification.class, "verifications");
    verifications.whenDue(
        due -> verifications.change(due.id(), current -> current.expire(clock.instant())));
  }

  Verification create(Verification verification) {
    return verifications.create(Change.of(verification));
  }

  void createOnce(Verification verification) {
    if (verifications.find(verification.id()).isEmpty()) {
      try {
        create(verification);
      } catch (AlreadyExists faster) {
        // Two at once make the same one.
        return;
      }
    }
  }

  /** The verification of this student; what is somebody else's does not exist. */
  Verification get(String id, String studentId) {
    return verifications
        .find(id)
        .filter(verification -> verification.studentId().equals(studentId))
        .orElseThrow(() -> new NotFound("verification"));
  }

  /** Forgets whose it was; there may be none left. */
  void erase(String id) {
    if (verifications.find(id).isPresent()) {
      verifications.change(id, Verification::erase);
    }
  }

  void change(String id, Function<Verification, Change<Verification>> command) {
    verifications.change(id, command);
  }
}
