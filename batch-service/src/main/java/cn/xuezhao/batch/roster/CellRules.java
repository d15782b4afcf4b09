package cn.xuezhao.batch.roster;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What each cell of a roster has to look like; every rule says what to do instead. */
final class CellRules {

  /** OWASP: what a spreadsheet would run as a formula when the roster is opened again. */
  private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r].*", Pattern.DOTALL);

  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?E\\+?\\d+");
  private static final Pattern STUDENT_NUMBER = Pattern.compile("[0-9A-Z][0-9A-Z/-]{2,31}");
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}·•.'\\- ]{0,49}");
  private static final Pattern DOCUMENT = Pattern.compile("[0-9A-Z()]{5,20}");
  private static final Pattern RESIDENT = Pattern.compile("\\d{17}[0-9X]");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d{2}[届年级]?");

  /** GB 11643: weights of the first 17 digits, and the check digit of each remainder. */
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private static final String CHECK_DIGITS = "10X98765432";

  private CellRules() {}

  /** The advice for a cell that is not acceptable. */
  static Optional<String> advice(RosterColumn column, String raw, String value) {
    if (FORMULA.matcher(raw).matches() || FORMULA.matcher(value).matches()) {
      return Optional.of("is a formula, or begins like one (= + - @). Write the value itself.");
    }
    if (value.isEmpty()) {
      return column == RosterColumn.STUDENT_NUMBER || column == RosterColumn.NAME
          ? Optional.of("empty. Fill it in, or remove the line.")
          : Optional.empty();
    }
    return switch (column) {
      case STUDENT_NUMBER -> studentNumber(value);
      case NAME -> unless(NAME, value, "is not a name. Write at most 50 letters.");
      case DOCUMENT_NUMBER -> documentNumber(value);
      case LEVEL ->
          value.length() <= 20
              ? Optional.empty()
              : Optional.of("is longer than 20 characters. Shorten it.");
      case YEAR -> unless(YEAR, value, "is not a year. Write it as 2024.");
    };
  }

  /** Full-width forms, spaces and small letters are how people type, not what they mean. */
  static String normalize(RosterColumn column, String raw) {
    String plain = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
    return switch (column) {
      case STUDENT_NUMBER, DOCUMENT_NUMBER -> plain.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
      case NAME, LEVEL -> plain;
      case YEAR -> plain.replaceAll("\\s", "");
    };
  }

  static int year(String value) {
    return Integer.parseInt(value.substring(0, 4));
  }

  private static Optional<String> studentNumber(String value) {
    return SCIENTIFIC.matcher(value).matches()
        ? Optional.of(
            "the spreadsheet has turned it into a rounded number. Format the column as text and"
                + " export again.")
        : unless(STUDENT_NUMBER, value, "is not a student number. Use 3 to 32 letters and digits.");
  }

  private static Optional<String> documentNumber(String value) {
    if (RESIDENT.matcher(value).matches() && !hasValidCheckDigit(value)) {
      return Optional.of("the last character does not fit the others (GB 11643). Correct it.");
    }
    return SCIENTIFIC.matcher(value).matches()
        ? Optional.of(
            "the spreadsheet has turned it into a rounded number. Format the column as text and"
                + " export again.")
        : unless(DOCUMENT, value, "is not a document number. Write it as the document shows it.");
  }

  private static boolean hasValidCheckDigit(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * Character.digit(number.charAt(i), 10);
    }
    return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length()) == number.charAt(WEIGHTS.length);
  }

  private static Optional<String> unless(Pattern shape, String value, String advice) {
    return shape.matcher(value).matches() ? Optional.empty() : Optional.of(advice);
  }
}
