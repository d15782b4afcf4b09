package cn.xuezhao.identity.request;

import cn.xuezhao.identity.login.Students;
import cn.xuezhao.identity.verification.Verifications;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what is personal of a request unreadable: sealed under the key of its student. */
@Component
final class RequestSeal {

  private final Students students;
  private final JsonMapper json;

  RequestSeal(Students students, JsonMapper json) {
    this.students = students;
    this.json = json;
  }

  String typed(String studentId, String requestId, Typed typed) {
    return students.seal(studentId, requestId + ".typed", json.writeValueAsString(typed));
  }

  Typed typed(VerificationRequest request, String sealedTyped) {
    return json.readValue(
        students.open(request.studentId(), request.id() + ".typed", sealedTyped), Typed.class);
  }

  String outcome(VerificationRequest request, Verifications.Confirmable outcome) {
    return students.seal(
        request.studentId(), request.id() + ".outcome", json.writeValueAsString(outcome));
  }

  Verifications.Confirmable outcome(VerificationRequest request, String sealedOutcome) {
    return json.readValue(
        students.open(request.studentId(), request.id() + ".outcome", sealedOutcome),
        Verifications.Confirmable.class);
  }

  String note(VerificationRequest request, String note) {
    return students.seal(request.studentId(), request.id() + ".note", note);
  }

  String openNote(VerificationRequest request, String sealedNote) {
    return students.open(request.studentId(), request.id() + ".note", sealedNote);
  }
}
