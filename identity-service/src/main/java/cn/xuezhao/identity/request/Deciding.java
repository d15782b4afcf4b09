package cn.xuezhao.identity.request;

import cn.xuezhao.identity.institution.Batch;
import cn.xuezhao.identity.institution.Batches;
import cn.xuezhao.identity.request.VerificationRequest.Decided;
import cn.xuezhao.identity.verification.PersonalVerifications;
import cn.xuezhao.identity.verification.Verifications;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.security.Caller;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A registrar of the school, or an operator, looks at a request and decides. The decision comes
 * first and the verification follows from it, so that of two people only one decides.
 */
@Component
final class Deciding {

  private static final Logger log = LoggerFactory.getLogger(Deciding.class);

  private final RequestStore store;
  private final RequestSeal seal;
  private final Batches batches;
  private final PersonalVerifications personal;
  private final Clock clock;

  Deciding(
      RequestStore store,
      RequestSeal seal,
      Batches batches,
      PersonalVerifications personal,
      Clock clock) {
    this.store = store;
    this.seal = seal;
    this.batches = batches;
    this.personal = personal;
    this.clock = clock;
    store.whenDue(this::act);
  }

  /** Open requests the caller may decide, the oldest first. */
  List<VerificationRequest> open(Caller staff) {
    String institution = staff.institution();
    List<VerificationRequest> open =
        staff.has("operator")
            ? store.open()
            : institution == null ? List.of() : store.openAt(institution);
    log.info("verification-requests.shown by={} requests={}", staff.name(), open.size());
    return open;
  }

  VerificationRequest accept(Caller staff, String id, @Nullable String note) {
    VerificationRequest request = require(staff, id);
    if (request.state() instanceof RequestState.Open(String sealedTyped)) {
      Batch batch = batches.get(request.batchId());
      Verifications.Confirmable agreed =
          personal.agree(batch, claim(request, seal.typed(request, sealedTyped)));
      String outcome = seal.outcome(request, agreed);
      Decided decided = decided(staff, request, note);
      request = store.change(id, current -> current.accept(decided, outcome));
      log.info("verification-request.accepted requestId={} by={}", id, staff.name());
    } else {
      request = store.change(id, current -> current.accept(decided(staff, current, note), ""));
    }
    return settle(request);
  }

  VerificationRequest refuse(Caller staff, String id, String note) {
    VerificationRequest request = require(staff, id);
    Decided decided = decided(staff, request, note);
    VerificationRequest refused = store.change(id, current -> current.refuse(decided));
    log.info("verification-request.refused requestId={} by={}", id, staff.name());
    return refused;
  }

  /** After a crash between a decision and its verification, and when nobody decided. */
  private void act(VerificationRequest due) {
    settle(due);
    store.change(due.id(), current -> current.expire(clock.instant()));
  }

  private VerificationRequest settle(VerificationRequest request) {
    if (!(request.state() instanceof RequestState.Accepted accepted)) {
      return request;
    }
    String outcome = accepted.outcome();
    if (outcome == null) {
      return request;
    }
    personal.create(
        request.verificationId(),
        request.studentId(),
        seal.outcome(request, outcome),
        accepted.decided().at());
    return store.change(request.id(), VerificationRequest::settle);
  }

  private VerificationRequest require(Caller staff, String id) {
    VerificationRequest request = store.get(id);
    if (!staff.has("operator") && !request.institutionId().equals(staff.institution())) {
      throw new NotFound("verification request");
    }
    return request;
  }

  private Decided decided(Caller staff, VerificationRequest request, @Nullable String note) {
    String sealedNote = note == null || note.isBlank() ? null : seal.note(request, note);
    return new Decided(staff.name(), clock.instant(), sealedNote);
  }

  private static PersonalVerifications.Claim claim(VerificationRequest request, Typed typed) {
    return new PersonalVerifications.Claim(
        request.id(), request.batchCode(), typed.studentNumber(), typed.name(), typed.idTail());
  }
}
