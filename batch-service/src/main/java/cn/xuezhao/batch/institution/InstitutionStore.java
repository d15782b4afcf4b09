package cn.xuezhao.batch.institution;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
final class InstitutionStore {

  /** A province has fewer than 200 institutions of higher education. */
  private static final int ALL = 1_000;

  private final AggregateStore<Institution> institutions;

  InstitutionStore(AggregateStores stores) {
    institutions = stores.open(Institution.class, "institutions", Index.unique("body.name"));
  }

  Institution create(Change<Institution> change) {
    return institutions.create(change);
  }

  Optional<Institution> find(String id) {
    return institutions.find(id);
  }

  List<Institution> all() {
    return institutions.find(Filters.empty(), Sorts.ascending("body.name"), ALL);
  }
}
