package cn.xuezhao.notification.text;

/**
 * Cuts a value to what a field of a WeChat message can hold, by WeChat's table of parameter limits.
 * WeChat refuses the whole message for one character too many, so a shortened value is better.
 */
enum KeywordType {
  /** 20 characters of any kind. */
  THING {
    @Override
    String format(String value) {
      return shortened(value.replaceAll("\\s+", " ").strip(), 20);
    }
  },
  /** 10 Chinese characters, or 20 letters; no digits. */
  NAME {
    @Override
    String format(String value) {
      String letters = value.replaceAll("[^\\p{L}\\p{M}· .'-]", "").strip();
      return cut(letters, letters.matches("[\\p{ASCII}]*") ? 20 : 10);
    }
  },
  /** 5 Chinese characters and nothing else. */
  PHRASE {
    @Override
    String format(String value) {
      return cut(value.replaceAll("[^\\p{IsHan}]", ""), 5);
    }
  },
  /** A date with a time of day; a moment is written that way to begin with. */
  TIME {
    @Override
    String format(String value) {
      return value.strip();
    }
  },
  /** The free opening line of an official account's message. */
  TEXT {
    @Override
    String format(String value) {
      return shortened(value.strip(), 200);
    }
  };

  abstract String format(String value);

  private static String shortened(String value, int limit) {
    return value.codePointCount(0, value.length()) <= limit
        ? value
        : cut(value, limit - 1).replaceAll("[、，,\\s]+$", "") + "…";
  }

  private static String cut(String value, int limit) {
    return value.codePointCount(0, value.length()) <= limit
        ? value
        : value.substring(0, value.offsetByCodePoints(0, limit));
  }
}
