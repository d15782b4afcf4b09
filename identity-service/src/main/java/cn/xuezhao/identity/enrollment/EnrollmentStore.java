package cn.xuezhao.identity.enrollment;

import cn.xuezhao.identity.verification.PersonKeys;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Enrollments; one open enrollment per place in a batch. */
@Component
final class EnrollmentStore {

  private static final String OPEN_SLOT = "body.openSlot";
  private static final String SLOT = "body.slot";
  private static final String STUDENT = "body.studentId";
  private static final String ROLL = "body.person.roll";
  private static final String DOCUMENT = "body.person.document";
  private static final String VERIFIED_AT = "body.verifiedAt";

  /** More than a person has, and no page. */
  private static final int MOST = 100;

  private final AggregateStore<Enrollment> enrollments;

  EnrollmentStore(AggregateStores stores) {
    enrollments =
        stores.open(
            Enrollment.class,
            "enrollments",
            Index.unique(OPEN_SLOT),
            Index.on(SLOT),
            Index.on(STUDENT),
            Index.on(ROLL),
            Index.on(DOCUMENT));
  }

  Enrollment get(String id) {
    return enrollments.get(id);
  }

  Optional<Enrollment> find(String id) {
    return enrollments.find(id);
  }

  /** False when the id or the slot is taken. */
  boolean open(Enrollment enrollment) {
    try {
      enrollments.create(enrollment.open());
      return true;
    } catch (AlreadyExists taken) {
      return false;
    }
  }

  Optional<Enrollment> holderOf(String slot) {
    return enrollments.findFirst(Filters.eq(OPEN_SLOT, slot));
  }

  /** Everybody who ever had a place: the holder, and whom the school took off it. */
  List<Enrollment> atPlace(String slot) {
    return all(SLOT, slot);
  }

  /** The open enrollments of one account, oldest first. */
  List<Enrollment> openOf(String studentId) {
    return all(STUDENT, studentId).stream().filter(Enrollment::isOpen).toList();
  }

  /** The open enrollments of surely one person, on whatever account. */
  List<Enrollment> openOf(PersonKeys person) {
    List<Enrollment> found = new ArrayList<>(all(ROLL, person.roll()));
    String document = person.document();
    if (document != null) {
      found.addAll(all(DOCUMENT, document));
    }
    return found.stream().filter(Enrollment::isOpen).toList();
  }

  /** Every enrollment of one school-roll record that is not erased, oldest first. */
  List<Enrollment> ofRoll(String roll) {
    return all(ROLL, roll);
  }

  Enrollment change(String id, Function<Enrollment, Change<Enrollment>> command) {
    return enrollments.change(id, command);
  }

  void change(Cause cause, String id, Function<Enrollment, Change<Enrollment>> command) {
    enrollments.change(cause, id, command);
  }

  private List<Enrollment> all(String field, String value) {
    return enrollments.find(Filters.eq(field, value), Sorts.ascending(VERIFIED_AT), MOST);
  }
}
