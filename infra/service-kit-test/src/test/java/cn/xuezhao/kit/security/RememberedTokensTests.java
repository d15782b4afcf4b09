package cn.xuezhao.kit.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

class RememberedTokensTests {

  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
  private static final Duration LIFETIME = Duration.ofSeconds(30);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final AtomicInteger signatures = new AtomicInteger();
  private final RememberedTokens tokens = remembering(this::checkedInFull);

  @Test
  void checksASignatureOnceAMinute() {
    assertThat(tokens.decode("mine").getSubject()).isEqualTo("mine");
    assertThat(tokens.decode("mine").getSubject()).isEqualTo("mine");
    assertThat(signatures).hasValue(1);

    now.set(NOON.plusSeconds(60));

    assertThat(tokens.decode("mine").getSubject()).isEqualTo("mine");
    assertThat(signatures).hasValue(2);
  }

  @Test
  void tellsTokensApart() {
    assertThat(tokens.decode("mine").getSubject()).isEqualTo("mine");
    assertThat(tokens.decode("theirs").getSubject()).isEqualTo("theirs");
  }

  @Test
  void refusesATokenThatHasRunOutMeanwhile() {
    Jwt _ = tokens.decode("mine");
    now.set(NOON.plus(LIFETIME).plusSeconds(1));
    assertThatThrownBy(() -> tokens.decode("mine")).isInstanceOf(JwtValidationException.class);
  }

  @Test
  void remembersNothingThatWasRefused() {
    RememberedTokens strict =
        remembering(
            token -> {
              signatures.incrementAndGet();
              throw new BadJwtException("signature");
            });
    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> strict.decode("forged")).isInstanceOf(BadJwtException.class);
    }
    assertThat(signatures).hasValue(2);
  }

  /** Whoever sends many tokens must not fill the memory. */
  @Test
  void remembersABoundedNumber() {
    for (int i = 0; i <= 5_000; i++) {
      Jwt _ = tokens.decode("token " + i);
    }
    Jwt _ = tokens.decode("token 0");
    assertThat(signatures).as("the first was forgotten").hasValue(5_002);
  }

  private RememberedTokens remembering(JwtDecoder decoder) {
    JwtTimestampValidator validator = new JwtTimestampValidator(Duration.ZERO);
    validator.setClock(
        new Clock() {
          @Override
          public ZoneOffset getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(java.time.ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now.get();
          }
        });
    return new RememberedTokens(decoder, validator, now::get);
  }

  private Jwt checkedInFull(String token) {
    signatures.incrementAndGet();
    return Jwt.withTokenValue(token)
        .header("alg", "ES256")
        .subject(token)
        .expiresAt(NOON.plus(LIFETIME))
        .build();
  }
}
