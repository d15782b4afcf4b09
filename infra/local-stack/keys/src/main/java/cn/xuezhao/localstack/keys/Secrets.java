package cn.xuezhao.localstack.keys;

import java.security.SecureRandom;
import java.util.Base64;

/** Random secrets in the shapes that their users expect. */
final class Secrets {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String HEX = "0123456789abcdef";
  private static final String DIGITS = "0123456789";

  /** Without the characters that look alike when a person types a password. */
  private static final String LEGIBLE = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private Secrets() {}

  static String base64(int bytes) {
    byte[] secret = new byte[bytes];
    RANDOM.nextBytes(secret);
    return Base64.getEncoder().encodeToString(secret);
  }

  static String legible(int length) {
    return from(LEGIBLE, length);
  }

  static String hex(int length) {
    return from(HEX, length);
  }

  static String digits(int length) {
    return from(DIGITS, length);
  }

  private static String from(String alphabet, int length) {
    return RANDOM
        .ints(length, 0, alphabet.length())
        .mapToObj(alphabet::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }
}
