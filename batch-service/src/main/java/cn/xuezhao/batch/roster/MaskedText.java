package cn.xuezhao.batch.roster;

import java.text.Normalizer;

/** A text some characters of which are hidden, such as 李*明. */
record MaskedText(String text) {

  private static final int HIDDEN = '*';

  static MaskedText of(String text) {
    return new MaskedText(plain(text));
  }

  /** Whether this may be that text: as long, and equal where nothing is hidden. */
  boolean shows(String whole) {
    int[] mask = text.codePoints().toArray();
    int[] letters = plain(whole).codePoints().toArray();
    boolean equal = mask.length == letters.length;
    for (int i = 0; equal && i < mask.length; i++) {
      equal = mask[i] == HIDDEN || mask[i] == letters[i];
    }
    return equal;
  }

  /** Names of minorities are written with four different dots. */
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("[·•・.]", "·")
        .replaceAll("\\s", "");
  }
}
