package cn.xuezhao.notification.credit;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.store.Index;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

@Component
class GrantStore {

  private static final String STUDENT = "body.studentId";

  /** More templates than WeChat lets a mini-program have. */
  private static final int ALL = 100;

  private final AggregateStore<Grant> grants;

  GrantStore(AggregateStores stores) {
    this.grants = stores.open(Grant.class, "grants", Index.on(STUDENT));
  }

  List<Grant> of(String studentId) {
    return grants.find(eq(STUDENT, studentId), ascending("_id"), ALL);
  }

  void change(Grant first, Function<Grant, Change<Grant>> command) {
    if (grants.find(first.id()).isEmpty()) {
      createUnlessKnown(first);
    }
    grants.change(first.id(), command);
  }

  private void createUnlessKnown(Grant first) {
    try {
      grants.create(Change.of(first));
    } catch (AlreadyExists known) {
      // Somebody was faster; both go on with the same document.
    }
  }
}
