package cn.xuezhao.identity.document;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Kinds of identity documents a school-roll record may name, each with the rule its issuer
 * published. Where a kind has a check digit it is checked; where none is published only the shape
 * is, because a rule we guess would turn honest people away.
 */
public enum DocumentKind {
  RESIDENT_ID(
      "resident-id",
      "resident identity card",
      "18 characters with a date of birth, the last one the check digit of GB 11643"),
  RESIDENCE_PERMIT(
      "residence-permit",
      "residence permit for Hong Kong, Macau or Taiwan residents",
      "18 characters that begin with 810000, 820000 or 830000, the last one a check digit"),
  PERMANENT_RESIDENCE(
      "permanent-residence",
      "permanent residence card for foreigners",
      "18 characters that begin with 9, the last one a check digit; on older cards 3 letters and 12"
          + " digits"),
  HONG_KONG_ID(
      "hong-kong-id",
      "Hong Kong identity card",
      "1 or 2 letters, 6 digits and a check digit in brackets"),
  MACAU_ID("macau-id", "Macau resident identity card", "7 digits and one digit in brackets"),
  TAIWAN_ID("taiwan-id", "Taiwan identity card", "a letter and 9 digits, the last a check digit"),
  TRAVEL_PERMIT(
      "travel-permit",
      "travel permit to the mainland",
      "H or M and 8 or 10 digits; for Taiwan residents 8 digits, or 10 digits and a letter"),
  PASSPORT("passport", "passport", "5 to 15 letters and digits"),
  /** A word CHSI began to use after this was written; nothing is known that could be checked. */
  OTHER("other", "identity document", "characters that can be read");

  private static final Pattern RESIDENT = Pattern.compile("[1-6][0-9]{16}[0-9X]");
  private static final Pattern PERMIT = Pattern.compile("8[123]0000[0-9]{11}[0-9X]");
  private static final Pattern PERMANENT = Pattern.compile("9[0-9]{16}[0-9X]");
  private static final Pattern PERMANENT_BEFORE_2023 = Pattern.compile("[A-Z]{3}[0-9]{12}");
  private static final Pattern HONG_KONG = Pattern.compile("[A-Z]{1,2}[0-9]{6}\\([0-9A]\\)");
  private static final Pattern MACAU = Pattern.compile("[0-9]{7}\\([0-9]\\)");
  private static final Pattern TAIWAN = Pattern.compile("[A-Z][1289][0-9]{8}");
  private static final Pattern TO_THE_MAINLAND =
      Pattern.compile("[HM][0-9]{8}(?:[0-9]{2})?|[0-9]{8}|[0-9]{10}(?:\\([A-Z]\\)|[A-Z])?");
  private static final Pattern OF_A_STATE = Pattern.compile("(?=.*[0-9])[0-9A-Z]{5,15}");
  private static final Pattern PARTLY_HIDDEN = Pattern.compile("[0-9A-Z()*-]{4,30}");

  private final String word;
  private final String title;
  private final String rule;

  DocumentKind(String word, String title, String rule) {
    this.word = word;
    this.title = title;
    this.rule = rule;
  }

  /** The kind a record names; an unknown word is no reason to refuse anybody. */
  public static DocumentKind of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst().orElse(OTHER);
  }

  /** As it is called on the wire. */
  public String word() {
    return word;
  }

  /** What the document is called, and what its numbers look like; for people. */
  public String description() {
    return title + ": " + rule;
  }

  /**
   * Whether this can be the number of such a document. Of a number that is partly hidden only the
   * characters are looked at: how many a star stands for is the issuer's secret.
   */
  public boolean allows(String number) {
    String plain = TypedText.plain(number);
    if (plain.indexOf('*') >= 0) {
      return PARTLY_HIDDEN.matcher(plain).matches();
    }
    return switch (this) {
      case RESIDENT_ID -> is(RESIDENT, plain) && CheckDigits.isCitizenNumber(plain);
      case RESIDENCE_PERMIT -> is(PERMIT, plain) && CheckDigits.isCitizenNumber(plain);
      case PERMANENT_RESIDENCE ->
          is(PERMANENT, plain)
              ? CheckDigits.isCitizenNumber(plain)
              : is(PERMANENT_BEFORE_2023, plain);
      case HONG_KONG_ID -> is(HONG_KONG, plain) && CheckDigits.isHongKongNumber(plain);
      case MACAU_ID -> is(MACAU, plain);
      case TAIWAN_ID -> is(TAIWAN, plain) && CheckDigits.isTaiwanNumber(plain);
      case TRAVEL_PERMIT -> is(TO_THE_MAINLAND, plain);
      case PASSPORT -> is(OF_A_STATE, plain);
      case OTHER -> !plain.isEmpty();
    };
  }

  private static boolean is(Pattern shape, String plain) {
    return shape.matcher(plain).matches();
  }
}
