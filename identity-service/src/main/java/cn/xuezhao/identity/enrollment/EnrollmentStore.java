package cn.xuezhao.identity.enrollment;

import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Enrollments; one open enrollment per place in a batch. */
@Component
final class EnrollmentStore {

  private static final String OPEN_SLOT = "body.openSlot";

  private final AggregateStore<Enrollment> enrollments;

  EnrollmentStore(AggregateStores stores) {
    enrollments = stores.open(Enrollment.class, "enrollments", Index.unique(OPEN_SLOT));
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

  Optional<Enrollment> holderOf(String openSlot) {
    return enrollments.findFirst(Filters.eq(OPEN_SLOT, openSlot));
  }
}
