package cn.xuezhao.identity.contact;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number a message can reach, as {@code +<country><number>}.
 *
 * <p>A number without a country code is a mainland mobile number; students from elsewhere type
 * theirs with {@code +852}, {@code +853} or {@code +886}.
 */
public record PhoneNumber(String value) {

  private static final Pattern ORNAMENT = Pattern.compile("[\\s().-]");
  private static final Pattern MAINLAND = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern MAINLAND_WITH_CODE = Pattern.compile("(?:\\+|00)86(1[3-9]\\d{9})");
  // ITU-T E.164: at most 15 digits with the country code.
  private static final Pattern ELSEWHERE = Pattern.compile("\\+(?!86)[1-9]\\d{6,14}");

  /** The number as typed by a person, or empty when it cannot be one. */
  public static Optional<PhoneNumber> parse(String typed) {
    String compact =
        ORNAMENT.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
    if (MAINLAND.matcher(compact).matches()) {
      return Optional.of(new PhoneNumber("+86" + compact));
    }
    var withCode = MAINLAND_WITH_CODE.matcher(compact);
    if (withCode.matches()) {
      return Optional.of(new PhoneNumber("+86" + withCode.group(1)));
    }
    return ELSEWHERE.matcher(compact).matches()
        ? Optional.of(new PhoneNumber(compact))
        : Optional.empty();
  }

  /** As shown to its owner: {@code 138****8000}, {@code +852****567}. */
  public String masked() {
    if (value.startsWith("+86")) {
      return value.substring(3, 6) + "****" + value.substring(value.length() - 4);
    }
    return value.substring(0, 4) + "****" + value.substring(value.length() - 3);
  }

  @Override
  public String toString() {
    return "PhoneNumber[***]";
  }
}
