package cn.xuezhao.batch.institution;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The schools of a regional centre. */
@Component
public final class Institutions {

  private final InstitutionStore store;

  Institutions(InstitutionStore store) {
    this.store = store;
  }

  public Institution register(String id, String name) {
    return store.create(Institution.register(id, name));
  }

  public Optional<Institution> find(String id) {
    return store.find(id);
  }

  /** The school a batch is planned for, or a problem that says to choose another. */
  public Institution require(String id) {
    return store.find(id).orElseThrow(InstitutionUnknown::new);
  }

  List<Institution> all() {
    return store.all();
  }
}
