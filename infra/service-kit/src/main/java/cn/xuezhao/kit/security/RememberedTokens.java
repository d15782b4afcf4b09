package cn.xuezhao.kit.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Checks the signature of a token once a minute instead of at every request: it is the dearest part
 * of a small request, and the keys themselves are believed for much longer. What a token claims,
 * its time above all, is checked every time. Tokens that were refused are not remembered.
 */
final class RememberedTokens implements JwtDecoder {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);

  /** A few megabytes; then all are forgotten, and checked again when they come again. */
  private static final int MOST = 5_000;

  private final JwtDecoder decoder;
  private final OAuth2TokenValidator<Jwt> validator;
  private final InstantSource time;
  private final Map<String, Checked> checked = new ConcurrentHashMap<>();

  /**
   * @param decoder checks everything of a token
   * @param validator checks what it claims
   */
  RememberedTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> validator, InstantSource time) {
    this.decoder = decoder;
    this.validator = validator;
    this.time = time;
  }

  @Override
  public Jwt decode(String token) {
    Instant now = time.instant();
    Checked before = checked.get(token);
    if (before != null && now.isBefore(before.until())) {
      return stillValid(before.token());
    }
    Jwt decoded = decoder.decode(token);
    if (checked.size() >= MOST) {
      checked.clear();
    }
    checked.put(token, new Checked(decoded, now.plus(REMEMBERED)));
    return decoded;
  }

  private Jwt stillValid(Jwt token) {
    OAuth2TokenValidatorResult result = validator.validate(token);
    if (result.hasErrors()) {
      throw new JwtValidationException("the token is no longer valid", result.getErrors());
    }
    return token;
  }

  private record Checked(Jwt token, Instant until) {}
}
