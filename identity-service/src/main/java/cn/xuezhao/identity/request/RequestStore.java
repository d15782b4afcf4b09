package cn.xuezhao.identity.request;

import cn.xuezhao.identity.login.Obligation;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.store.Index;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Requests for a person's verification; one open request per student and batch. */
@Component
final class RequestStore implements Obligation {

  private static final String OPEN_SLOT = "body.openSlot";
  private static final String INSTITUTION = "body.institutionId";
  private static final String STUDENT = "body.studentId";
  private static final String REQUESTED_AT = "body.requestedAt";

  /** What a person can look through at once; the oldest come first. */
  private static final int PAGE = 100;

  private final AggregateStore<VerificationRequest> requests;

  RequestStore(AggregateStores stores) {
    requests =
        stores.open(
            VerificationRequest.class,
            "verification-requests",
            Index.unique(OPEN_SLOT),
            Index.on(INSTITUTION),
            Index.on(STUDENT));
  }

  void whenDue(Consumer<VerificationRequest> action) {
    requests.whenDue(action);
  }

  VerificationRequest open(VerificationRequest request) {
    try {
      return requests.create(Change.of(request));
    } catch (AlreadyExists open) {
      throw requests
          .findFirst(Filters.eq(OPEN_SLOT, request.openSlot()))
          .<RuntimeException>map(earlier -> new VerificationRequestOpen(earlier.id()))
          .orElse(open);
    }
  }

  /** A person who is asked to look must be able to read what was typed. */
  @Override
  public void requireNone(String studentId) {
    requests
        .findFirst(Filters.and(Filters.exists(OPEN_SLOT), Filters.eq(STUDENT, studentId)))
        .ifPresent(
            open -> {
              throw new VerificationRequestOpen(open.id());
            });
  }

  VerificationRequest get(String id) {
    return requests.get(id);
  }

  /** The request of this student; what is somebody else's does not exist. */
  VerificationRequest get(String id, String studentId) {
    return requests
        .find(id)
        .filter(request -> request.studentId().equals(studentId))
        .orElseThrow(() -> new NotFound("verification request"));
  }

  List<VerificationRequest> openAt(String institutionId) {
    return requests.find(
        Filters.and(Filters.exists(OPEN_SLOT), Filters.eq(INSTITUTION, institutionId)),
        Sorts.ascending(REQUESTED_AT),
        PAGE);
  }

  List<VerificationRequest> open() {
    return requests.find(Filters.exists(OPEN_SLOT), Sorts.ascending(REQUESTED_AT), PAGE);
  }

  VerificationRequest change(
      String id, Function<VerificationRequest, Change<VerificationRequest>> command) {
    return requests.change(id, command);
  }
}
