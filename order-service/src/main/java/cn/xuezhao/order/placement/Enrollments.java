package cn.xuezhao.order.placement;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.RemoteRefusal;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.Refusal.Kind;
import cn.xuezhao.kit.inbox.Event;
import cn.xuezhao.kit.tenant.TenantContext;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Verified enrollments; one whose event has not come yet is read from its owner. */
@Component
final class Enrollments {

  private final EnrollmentStore store;
  private final Guard guard;
  private final RestClient owner;

  Enrollments(
      EnrollmentStore store,
      Guard guard,
      ServiceClients clients,
      @Value("${xuezhao.identity-url}") String url) {
    this.store = store;
    this.guard = guard;
    this.owner = clients.to(url);
  }

  void verified(Event<VerifiedEnrollment> event) {
    store.all().create(event.cause(), Change.of(event.data().known()));
  }

  /** The enrollment of this student; somebody else's is as good as none. */
  KnownEnrollment get(String enrollmentId, String studentId) {
    KnownEnrollment enrollment =
        store.all().find(enrollmentId).orElseGet(() -> ask(enrollmentId).known());
    if (!enrollment.studentId().equals(studentId)) {
      throw new EnrollmentUnknown();
    }
    return enrollment;
  }

  private VerifiedEnrollment ask(String enrollmentId) {
    try {
      return guard.read("identity-service", () -> read(enrollmentId));
    } catch (RemoteRefusal refused) {
      if (refused.kind() == Kind.NOT_FOUND) {
        throw new EnrollmentUnknown();
      }
      throw refused;
    }
  }

  private VerifiedEnrollment read(String enrollmentId) {
    return Objects.requireNonNull(
        owner
            .get()
            .uri("/internal/{tenant}/enrollments/{id}", TenantContext.current(), enrollmentId)
            .retrieve()
            .body(VerifiedEnrollment.class));
  }
}
