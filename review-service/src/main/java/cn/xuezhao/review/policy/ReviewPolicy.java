package cn.xuezhao.review.policy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Section {@code review} of a regional centre's policy.
 *
 * @param withdrawal whether a student may take a photo back out of the queue (撤回审核)
 * @param exceptionsRegister what students sign for who cannot take something off (异常登记表, L-P8);
 *     null where the centre keeps no register
 * @param reasons what a rejection may say
 */
public record ReviewPolicy(
    @Valid @NotNull Lease lease,
    @NotNull Boolean withdrawal,
    @Valid @Nullable ExceptionsRegister exceptionsRegister,
    @NotEmpty @DefaultValue List<@Valid Reason> reasons) {

  /**
   * @param lasts how long a reviewer may leave a task alone
   * @param atOnce tasks one reviewer may hold
   */
  public record Lease(
      @NotNull @DurationMin(minutes = 1) Duration lasts, @Min(1) @Max(20) int atOnce) {}

  /**
   * @param version of the statement; a student signs exactly the one they read
   * @param statement what is signed, in Chinese: that the comparison may not be passed
   * @param kinds what can be registered
   */
  public record ExceptionsRegister(
      @NotBlank String version,
      @NotBlank String statement,
      @NotEmpty @DefaultValue List<@Valid ExceptionKind> kinds) {

    public ExceptionsRegister {
      kinds = List.copyOf(kinds);
    }

    public boolean knows(String kind) {
      return kinds.stream().anyMatch(each -> each.code().equals(kind));
    }
  }

  /**
   * @param code goes on the wire and never changes its meaning
   * @param title for the student, in Chinese
   */
  public record ExceptionKind(
      @NotBlank @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String code, @NotBlank String title) {}

  /**
   * One entry of the catalog.
   *
   * @param code goes on the wire and never changes its meaning
   * @param title and {@code advice} are for the student, in Chinese
   * @param clause the rule it comes from
   * @param noteRequired when the code alone does not tell the student what to do
   */
  public record Reason(
      @NotBlank @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*") String code,
      @NotBlank String title,
      @NotBlank String advice,
      @NotBlank String clause,
      @DefaultValue("false") boolean noteRequired) {}

  public ReviewPolicy {
    Set<String> codes = new HashSet<>();
    reasons.stream()
        .filter(reason -> !codes.add(reason.code()))
        .findFirst()
        .ifPresent(
            twice -> {
              throw new IllegalArgumentException(
                  "reasons: code %s twice (expected: once)".formatted(twice.code()));
            });
    reasons = List.copyOf(reasons);
  }

  /** The catalog's entry, or empty. */
  public Optional<Reason> reason(String code) {
    return reasons.stream().filter(reason -> reason.code().equals(code)).findFirst();
  }
}
