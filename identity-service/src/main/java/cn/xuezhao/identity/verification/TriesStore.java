package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The wrong tries of each WeChat account; in a document, so that a restart forgets none. */
@Component
final class TriesStore {

  private final AggregateStore<VerificationTries> tries;

  TriesStore(AggregateStores stores) {
    tries = stores.open(VerificationTries.class, "verification-tries");
  }

  VerificationTries change(
      String studentId, Function<VerificationTries, Change<VerificationTries>> command) {
    String id = VerificationTries.idOf(studentId);
    if (tries.find(id).isEmpty()) {
      create(studentId);
    }
    return tries.change(id, command);
  }

  VerificationTries get(String studentId) {
    return tries.get(VerificationTries.idOf(studentId));
  }

  private void create(String studentId) {
    try {
      tries.create(Change.of(VerificationTries.none(studentId)));
    } catch (AlreadyExists faster) {
      // Two first tries at once: the document is there, which is all that matters.
      return;
    }
  }
}
