package cn.xuezhao.identity.document;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The published check digits; every argument has the shape of its kind already. */
final class CheckDigits {

  private static final int[] CITIZEN_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final String CITIZEN_DIGITS = "10X98765432";
  private static final int BIRTH = 6;
  private static final int EARLIEST_YEAR = 1900;

  // Two digits for each letter A to Z, given out by the household offices in no order.
  private static final int[] TAIWAN_LETTERS = {
    10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30,
    31, 33
  };

  private CheckDigits() {}

  /** GB 11643 (ISO 7064 MOD 11-2), also of residence permits and permanent residence since 2023. */
  static boolean isCitizenNumber(String number) {
    int sum = 0;
    for (int i = 0; i < CITIZEN_WEIGHTS.length; i++) {
      sum += digit(number, i) * CITIZEN_WEIGHTS[i];
    }
    return number.charAt(CITIZEN_WEIGHTS.length) == CITIZEN_DIGITS.charAt(sum % 11)
        && isDate(number.substring(BIRTH, BIRTH + 8));
  }

  /** Weights 9 to 2 from an absent or present first letter, modulo 11; A stands for ten. */
  static boolean isHongKongNumber(String number) {
    String padded = (number.indexOf('(') == 7 ? " " : "") + number;
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += hongKongValue(padded.charAt(i)) * (9 - i);
    }
    int check = Character.digit(padded.charAt(9), 11);
    return (sum + check) % 11 == 0;
  }

  /** The letter's two digits weigh 1 and 9, the digits 8 to 1, the check digit 1; modulo 10. */
  static boolean isTaiwanNumber(String number) {
    int letter = TAIWAN_LETTERS[number.charAt(0) - 'A'];
    int sum = letter / 10 + letter % 10 * 9;
    for (int i = 1; i < 9; i++) {
      sum += digit(number, i) * (9 - i);
    }
    return (sum + digit(number, 9)) % 10 == 0;
  }

  private static int hongKongValue(char each) {
    return each == ' ' ? 36 : Character.digit(each, 36);
  }

  private static boolean isDate(String digits) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(digits.substring(0, 4)),
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6)));
      return date.getYear() >= EARLIEST_YEAR;
    } catch (DateTimeException noSuchDay) {
      return false;
    }
  }

  private static int digit(String number, int at) {
    return number.charAt(at) - '0';
  }
}
