package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.consent.Consenting;
import cn.xuezhao.identity.login.Students;
import org.springframework.stereotype.Component;

/**
 * A student shows a batch code and a collection code, and where the centre asks for it the end of
 * the document number; what agrees becomes a verification.
 */
@Component
final class Verifying {

  private final Consenting consenting;
  private final Students students;
  private final Comparing comparing;
  private final Attempting attempting;
  private final Verifications verifications;

  Verifying(
      Consenting consenting,
      Students students,
      Comparing comparing,
      Attempting attempting,
      Verifications verifications) {
    this.consenting = consenting;
    this.students = students;
    this.comparing = comparing;
    this.attempting = attempting;
    this.verifications = verifications;
  }

  Result verify(String studentId, Attempt attempt) {
    consenting.requireForVerification(studentId);
    comparing.requireTail(attempt);
    Attempting.Passed passed =
        attempting.attempt(studentId, attempt.batchCode(), () -> comparing.compare(attempt));
    students.requireSamePerson(studentId, passed.outcome().person());
    Verification verification = verifications.create(studentId, passed.outcome());
    return new Result(verification, passed.outcome().record(), passed.left());
  }

  /**
   * @param attemptsLeft wrong tries that remain until the pause
   */
  record Result(Verification verification, VerifiedRecord record, int attemptsLeft) {}
}
