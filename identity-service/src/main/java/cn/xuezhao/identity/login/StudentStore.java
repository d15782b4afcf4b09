package cn.xuezhao.identity.login;

import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Students, found by id or by the keyed hash of their WeChat account. */
@Component
final class StudentStore {

  private static final String ACCOUNT = "body.account";

  private final AggregateStore<Student> students;

  StudentStore(AggregateStores stores) {
    students = stores.open(Student.class, "students", Index.unique(ACCOUNT));
  }

  /** A student who left is not there, even while an old session is. */
  Student get(String id) {
    return find(id).orElseThrow(() -> new NotFound("student"));
  }

  Optional<Student> find(String id) {
    return students.find(id).filter(student -> !student.hasLeft());
  }

  Optional<Student> findByAccount(String account) {
    return students.findFirst(Filters.eq(ACCOUNT, account));
  }

  /** The student, or the one another instance created for the same account a moment earlier. */
  Student create(Student student) {
    try {
      return students.create(Change.of(student));
    } catch (AlreadyExists taken) {
      return Optional.ofNullable(student.account())
          .flatMap(this::findByAccount)
          .orElseThrow(() -> taken);
    }
  }

  Student change(String id, Function<Student, Change<Student>> command) {
    return students.change(id, command);
  }
}
