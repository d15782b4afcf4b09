package cn.xuezhao.batch.publication;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * A batch code (批次号, 特征码) as it is printed, and as it is compared: people type small letters,
 * full-width digits, and O for 0.
 *
 * @param printed upper case, as in the school's notice
 * @param folded with look-alikes mapped to one character, for those who mistype it
 */
record BatchCode(String printed, String folded) {

  /** Of codes a school brings; those we issue have the policy's length. */
  static final String SHAPE = "[0-9A-Z]{4,16}";

  /** Reads what somebody typed; whether a batch has it is another question. */
  static BatchCode typed(String text, Map<String, String> lookAlikes) {
    String printed =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("\\s", "")
            .toUpperCase(Locale.ROOT);
    String folded =
        printed
            .codePoints()
            .mapToObj(Character::toString)
            .map(each -> lookAlikes.getOrDefault(each, each))
            .collect(Collectors.joining());
    return new BatchCode(printed, folded);
  }

  /** A new random code of the alphabet, which has no look-alikes. */
  static BatchCode issue(String alphabet, int length, RandomGenerator random) {
    String code =
        random
            .ints(length, 0, alphabet.length())
            .mapToObj(alphabet::charAt)
            .map(String::valueOf)
            .collect(Collectors.joining());
    return new BatchCode(code, code);
  }

  boolean isPrintable() {
    return printed.matches(SHAPE);
  }
}
