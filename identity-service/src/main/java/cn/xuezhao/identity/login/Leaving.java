package cn.xuezhao.identity.login;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A student wants their data destroyed (PIPL). Whoever takes part in a batch has an order whose
 * retention ends by itself, and is told so; everybody else is gone at once.
 */
@Component
final class Leaving {

  private static final Logger log = LoggerFactory.getLogger(Leaving.class);

  private final StudentStore store;
  private final List<Obligation> obligations;

  Leaving(StudentStore store, List<Obligation> obligations) {
    this.store = store;
    this.obligations = List.copyOf(obligations);
  }

  void leave(String studentId) {
    store.get(studentId);
    obligations.forEach(obligation -> obligation.requireNone(studentId));
    store.change(studentId, Student::leave);
    log.info("student.left studentId={}", studentId);
  }
}
