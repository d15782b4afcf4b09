package cn.xuezhao.identity.consent;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The consents of each student, in one document per student. */
@Component
final class ConsentStore {

  private final AggregateStore<Consents> consents;

  ConsentStore(AggregateStores stores) {
    consents = stores.open(Consents.class, "consents");
  }

  Consents of(String studentId) {
    return consents.find(Consents.idOf(studentId)).orElseGet(() -> Consents.none(studentId));
  }

  Consents change(String studentId, Function<Consents, Change<Consents>> command) {
    String id = Consents.idOf(studentId);
    if (consents.find(id).isEmpty()) {
      Change<Consents> first = command.apply(Consents.none(studentId));
      if (!first.changed()) {
        return first.next();
      }
      try {
        return consents.create(first);
      } catch (AlreadyExists faster) {
        return consents.change(id, command);
      }
    }
    return consents.change(id, command);
  }
}
