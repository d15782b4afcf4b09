package cn.xuezhao.identity.verification;

import cn.xuezhao.identity.consent.Consenting;
import org.springframework.stereotype.Component;

/**
 * Why the machine cannot verify a code that may be right; asked before a person is. Whom it can
 * verify, who guesses and who shows a forged code is not sent to a person.
 */
@Component
public final class MachineVerdicts {

  private static final String UNREADABLE = "code-unreadable";

  private final Consenting consenting;
  private final Comparing comparing;
  private final Tries tries;
  private final Attempting attempting;

  MachineVerdicts(Consenting consenting, Comparing comparing, Tries tries, Attempting attempting) {
    this.consenting = consenting;
    this.comparing = comparing;
    this.tries = tries;
    this.attempting = attempting;
  }

  /**
   * Runs the machine once more, as a counted try: the human way is no way around the tries.
   *
   * @return the word of the problem
   */
  public String reasonToAsk(String studentId, Attempt attempt) {
    consenting.requireForVerification(studentId);
    try {
      Tries.Counted counted =
          tries.run(
              studentId,
              () -> comparing.compare(attempt),
              mistake -> mistake.isCounted() && !mistake.isForAPerson());
      return switch (counted.outcome()) {
        case Outcome.Wrong wrong when wrong.mistake().isForAPerson() -> wrong.mistake().slug();
        case Outcome.Wrong wrong ->
            throw attempting.refused(studentId, attempt.batchCode(), wrong, counted.left());
        case Outcome.Right _ -> throw new VerificationRequestNotNeeded();
      };
    } catch (AttemptRefused refused) {
      if (refused.slug().equals(UNREADABLE)) {
        return UNREADABLE;
      }
      throw refused;
    }
  }
}
