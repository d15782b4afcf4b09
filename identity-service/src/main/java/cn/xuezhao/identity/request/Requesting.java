package cn.xuezhao.identity.request;

import cn.xuezhao.identity.institution.Batch;
import cn.xuezhao.identity.institution.Batches;
import cn.xuezhao.identity.verification.Attempt;
import cn.xuezhao.identity.verification.MachineVerdicts;
import cn.xuezhao.identity.verification.PersonalVerifications;
import org.springframework.stereotype.Component;

/** A student whose code no machine reads asks the school. */
@Component
final class Requesting {

  private final PersonalVerifications personal;
  private final MachineVerdicts machine;
  private final Batches batches;
  private final RequestBook book;

  Requesting(
      PersonalVerifications personal, MachineVerdicts machine, Batches batches, RequestBook book) {
    this.personal = personal;
    this.machine = machine;
    this.batches = batches;
    this.book = book;
  }

  VerificationRequest request(String studentId, Attempt attempt, Typed typed) {
    String name =
        personal
            .name(typed.name())
            .orElseThrow(() -> new InvalidRequest("/name", "your name, as the school has it"));
    String tail = typed.idTail();
    if (tail != null && !tail.isBlank() && personal.idTail(tail).isEmpty()) {
      throw new InvalidRequest("/idTail", "the end of the document number, as the code shows it");
    }
    String reason = machine.reasonToAsk(studentId, attempt);
    Batch batch = batches.withCode(attempt.batchCode());
    var tidied = new Typed(typed.studentNumber().strip(), name, typed.idTail(), typed.reason());
    return book.open(studentId, batch, attempt.batchCode(), reason, tidied);
  }
}
