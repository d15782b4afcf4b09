package cn.xuezhao.identity.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The section {@code identity} of a tenant's policy.
 *
 * @param consents purposes and the version of the text that is asked for today
 * @param requiredBeforeVerification purposes without which nobody is verified
 * @param inputs what the verification page asks for
 * @param onePersonPerAccount what happens when a WeChat account shows a second person (G-10)
 * @param severalEnrollments whether clients offer to add a further enrollment (G-11, 添加学历)
 */
public record IdentityPolicy(
    @Valid @NotNull Login login,
    @NotEmpty Map<String, String> consents,
    @NotEmpty List<String> requiredBeforeVerification,
    @NotEmpty List<String> inputs,
    @Valid @NotNull IdTail idTail,
    @Valid @NotNull Verification verification,
    @Valid @NotNull Contact contact,
    @NotNull OnePerson onePersonPerAccount,
    boolean severalEnrollments) {

  public IdentityPolicy {
    consents = Map.copyOf(consents);
    requiredBeforeVerification = List.copyOf(requiredBeforeVerification);
    inputs = List.copyOf(inputs);
    if (!consents.keySet().containsAll(requiredBeforeVerification)) {
      throw new IllegalArgumentException(
          "identity.required-before-verification: %s (expected: purposes of identity.consents)"
              .formatted(requiredBeforeVerification));
    }
  }

  /** How a session begins and how long it lasts. */
  public record Login(@NotNull Method method, @NotNull Duration sessionLifetime) {

    /** {@code WECHAT_PHONE}: clients also ask for the phone number of the WeChat account (G-12). */
    public enum Method {
      WECHAT,
      WECHAT_PHONE
    }
  }

  /** The last characters of the document number, typed by the student (G-16, G-17). */
  public record IdTail(boolean required, @Min(4) @Max(8) int length) {}

  /**
   * @param wrongTries after so many this WeChat account pauses; the student's record never does
   * @param resultValidFor a verification that was not confirmed in this time is done again
   * @param requestOpenFor so long a person may take to answer, and the student to confirm after it
   */
  public record Verification(
      @Positive int wrongTries,
      @NotNull Duration pause,
      @NotNull Duration resultValidFor,
      @NotNull Duration requestOpenFor,
      @Valid @NotNull BatchAlarm batchAlarm) {}

  /** So many wrong tries against one batch within this time are worth a look; nobody is locked. */
  public record BatchAlarm(@Positive int failures, @NotNull Duration within) {}

  /** Where phone and e-mail come from (L-8, G-12, G-29). */
  public record Contact(@NotNull Phone phone, @NotNull Email email) {

    /** {@code WECHAT}: the number of the WeChat account, or a typed one when that was refused. */
    public enum Phone {
      TYPED,
      WECHAT
    }

    /** Whether the e-mail address is needed when the student confirms, or only at download. */
    public enum Email {
      WHEN_CONFIRMING,
      WHEN_DOWNLOADING
    }
  }

  /** What a second person on one WeChat account means. */
  public enum OnePerson {
    WARN,
    ENFORCE
  }
}
