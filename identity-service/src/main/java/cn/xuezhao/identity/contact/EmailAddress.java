package cn.xuezhao.identity.contact;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address the photo can be sent to. Only the plain form is taken: no display name, no
 * quotes, no comments, nothing that could end a header line.
 */
public record EmailAddress(String value) {

  // RFC 5321: 64 characters before the @, 254 in all. RFC 5322 dot-atom; the domain has a dot.
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  /** The address as typed by a person, or empty when it cannot be one. */
  public static Optional<EmailAddress> parse(String typed) {
    String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    int at = plain.lastIndexOf('@');
    if (plain.length() > 254 || at < 1 || at > 64 || !PLAIN.matcher(plain).matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new EmailAddress(plain.substring(0, at) + plain.substring(at).toLowerCase(Locale.ROOT)));
  }

  /** As shown to its owner: {@code l***@example.cn}. */
  public String masked() {
    return value.charAt(0) + "***" + value.substring(value.lastIndexOf('@'));
  }

  @Override
  public String toString() {
    return "EmailAddress[***]";
  }
}
