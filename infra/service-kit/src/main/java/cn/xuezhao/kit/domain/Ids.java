package cn.xuezhao.kit.domain;

import java.security.SecureRandom;

/** Makes opaque, prefixed ids of 128 random bits. */
public final class Ids {

  private static final char[] ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
  private static final int SYMBOLS = 26;

  private final SecureRandom random = new SecureRandom();

  /** A new id such as {@code ord_1j5w...}: the prefix and 26 Crockford base-32 symbols. */
  public String next(String prefix) {
    byte[] bits = new byte[SYMBOLS];
    random.nextBytes(bits);
    StringBuilder id = new StringBuilder(prefix).append('_');
    for (byte bit : bits) {
      id.append(ALPHABET[bit & 31]);
    }
    return id.toString();
  }
}
