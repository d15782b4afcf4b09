package cn.xuezhao.review.exceptions;

import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.review.policy.ReviewPolicy;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The register of a regional centre. What is signed for is also written on the photo's task, so
 * that its reviewer reads it before rejecting what cannot be changed.
 */
@Component
public final class ExceptionsRegister {

  private final AggregateStore<Registration> registrations;
  private final ReviewTasks tasks;
  private final Policies<ReviewPolicy> policies;
  private final Clock clock;

  ExceptionsRegister(
      RegistrationStore store, ReviewTasks tasks, Policies<ReviewPolicy> policies, Clock clock) {
    this.registrations = store.registrations();
    this.tasks = tasks;
    this.policies = policies;
    this.clock = clock;
  }

  /** What can be signed for here, or a problem where no register is kept. */
  ReviewPolicy.ExceptionsRegister offered() {
    ReviewPolicy.ExceptionsRegister offered = policies.current().exceptionsRegister();
    if (offered == null) {
      throw new ExceptionsRegisterNotKept();
    }
    return offered;
  }

  /** From now on the student of the order may sign. */
  public void open(Cause cause, String orderId, String studentId) {
    registrations.create(cause, Registration.open(orderId, studentId));
  }

  Registration sign(String orderId, String studentId, List<String> kinds, String version) {
    ReviewPolicy.ExceptionsRegister offered = offered();
    requireOwned(orderId, studentId);
    if (!offered.version().equals(version)) {
      throw new StatementOutdated(offered.version());
    }
    requireKnown(offered, kinds);
    List<String> sorted = kinds.stream().distinct().sorted().toList();
    Registration signed =
        registrations.change(orderId, line -> line.sign(sorted, version, clock.instant()));
    tasks.newestOf(orderId).ifPresent(task -> writeOn(task, signed));
    return signed;
  }

  /** The line of an order, when something was signed for. */
  Optional<Registration> find(String orderId) {
    return registrations.find(orderId).filter(line -> !line.kinds().isEmpty());
  }

  /** A photo came into the queue: its reviewer is to read what was signed for before. */
  public void writeOn(ReviewTask task) {
    registrations.find(task.photo().orderId()).ifPresent(line -> writeOn(task, line));
  }

  /** The time to keep it is over. */
  public void forget(Cause cause, String orderId) {
    if (registrations.find(orderId).isPresent()) {
      registrations.change(cause, orderId, Registration::forget);
    }
  }

  private void writeOn(ReviewTask task, Registration line) {
    tasks.change(task.id(), t -> t.register(line.kinds()));
  }

  private void requireOwned(String orderId, String studentId) {
    Registration line = registrations.find(orderId).orElseThrow(() -> new NotYetKnown("order"));
    if (!line.studentId().equals(studentId)) {
      throw new NotFound("order");
    }
  }

  private static void requireKnown(ReviewPolicy.ExceptionsRegister offered, List<String> kinds) {
    for (int i = 0; i < kinds.size(); i++) {
      if (!offered.knows(kinds.get(i))) {
        throw new ExceptionKindUnknown(i);
      }
    }
  }
}
