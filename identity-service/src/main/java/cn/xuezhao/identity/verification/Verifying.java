package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.consent.Consenting;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A student shows a batch code and a collection code, and where the centre asks for it the end of
 * the document number; what agrees becomes a verification.
 */
@Component
final class Verifying {

  private final Consenting consenting;
  private final Bindings bindings;
  private final Comparing comparing;
  private final Attempting attempting;
  private final Verifications verifications;

  Verifying(
      Consenting consenting,
      Bindings bindings,
      Comparing comparing,
      Attempting attempting,
      Verifications verifications) {
    this.consenting = consenting;
    this.bindings = bindings;
    this.comparing = comparing;
    this.attempting = attempting;
    this.verifications = verifications;
  }

  Result verify(String studentId, Attempt attempt) {
    consenting.requireForVerification(studentId);
    Attempting.Passed passed =
        attempting.attempt(studentId, attempt.batchCode(), () -> comparing.compare(attempt));
    Outcome.Right right = passed.outcome();
    List<String> warnings = bindings.check(studentId, right.batchId(), right.person());
    Verification verification = verifications.create(studentId, right);
    return new Result(verification, right.record(), passed.left(), warnings);
  }

  /**
   * @param attemptsLeft wrong tries that remain until the pause
   * @param warnings what the centre only warns of, such as a second person on this account
   */
  record Result(
      Verification verification, VerifiedRecord record, int attemptsLeft, List<String> warnings) {}
}
