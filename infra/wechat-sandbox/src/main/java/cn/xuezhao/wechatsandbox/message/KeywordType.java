package cn.xuezhao.wechatsandbox.message;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What may stand in a keyword of a message template, by the table of parameter limits in WeChat's
 * description of subscribe messages. A value outside its limit refuses the whole message (47003).
 */
enum KeywordType {
  /** Up to 20 characters of any kind. */
  THING(".{1,20}"),
  /** Up to 32 digits, decimals allowed. */
  NUMBER("(?=.{1,32}$)-?\\d+(\\.\\d+)?"),
  /** Up to 32 letters. */
  LETTER("[A-Za-z]{1,32}"),
  /** Up to 5 symbols. */
  SYMBOL("[\\p{P}\\p{S}]{1,5}"),
  /** Up to 32 digits, letters or symbols. */
  CHARACTER_STRING("[\\x21-\\x7e]{1,32}"),
  /** A 24-hour clock time, with a date before it if wanted, or two of them joined by {@code ~}. */
  TIME(Forms.MOMENT + "(\\s*~\\s*" + Forms.MOMENT + ")?"),
  /** Year, month and day, with a time after it if wanted. */
  DATE(Forms.DAY + "( " + Forms.CLOCK + ")?"),
  /** A currency sign, up to 10 digits, decimals, 元. */
  AMOUNT("[¥￥$€]?\\d{1,10}(\\.\\d{1,2})?元?"),
  /** Up to 17 digits and signs. */
  PHONE_NUMBER("[0-9+() -]{1,17}"),
  /** Up to 8 characters. */
  CAR_NUMBER(".{1,8}"),
  /** Up to 10 Chinese characters, or up to 20 letters. */
  NAME("[\\p{L}\\p{P} ]{1,10}|[A-Za-z\\p{Punct} ]{1,20}"),
  /** Up to 5 Chinese characters and nothing else. */
  PHRASE("\\p{IsHan}{1,5}"),
  /** One of the words listed with the template. */
  CONST(".+"),
  /** The opening line of an official account's template, which WeChat no longer limits or shows. */
  TEXT("(?s).{1,200}");

  private final Pattern pattern;

  KeywordType(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  boolean accepts(String value, List<String> words) {
    return !value.isBlank()
        && pattern.matcher(value).matches()
        && (this != CONST || words.contains(value));
  }

  /** Pieces of the patterns; a nested class because enum constants cannot see later constants. */
  private static final class Forms {
    static final String CLOCK = "([01]?\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?";
    static final String DAY = "(\\d{4}年\\d{1,2}月\\d{1,2}日|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})";
    static final String MOMENT = "(" + DAY + " ?)?" + CLOCK;
  }
}
