package cn.xuezhao.kit.security;

import cn.xuezhao.kit.tenant.TenantPolicies;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/**
 * The issuers a service believes, two per tenant: the Keycloak realm of its staff and services, and
 * identity-service for its students. Issuer, audience, type, algorithm and time are all checked;
 * keys are cached for a day and served stale while their owner is away.
 */
final class TrustedIssuers {

  /** Every token must be meant for us. */
  static final String AUDIENCE = "xuezhao";

  private static final Duration KEY_LIFETIME = Duration.ofHours(24);
  private static final Duration KEY_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration LEEWAY = Duration.ofSeconds(60);

  private final Map<String, AuthenticationManager> managers = new HashMap<>();
  private final Map<String, String> tenants = new HashMap<>();

  TrustedIssuers(TenantPolicies policies, String keycloakUrl, String identityUrl) {
    for (String tenant : policies.tenants()) {
      String realm = keycloakUrl + "/realms/" + tenant;
      trust(tenant, realm, realm + "/protocol/openid-connect/certs", JWSAlgorithm.RS256, "Bearer");
      String students = studentIssuer(tenant);
      trust(tenant, students, identityUrl + "/jwks/" + tenant, JWSAlgorithm.ES256, "student");
    }
  }

  static String studentIssuer(String tenant) {
    return "https://xuezhao.cn/students/" + tenant;
  }

  /** Null for an issuer nobody named here: its token is refused. */
  @SuppressWarnings("NullAway") // Spring's contract allows null, its annotations do not say so.
  AuthenticationManager managerOf(String issuer) {
    return managers.get(issuer);
  }

  Optional<String> tenantOf(Jwt token) {
    return Optional.ofNullable(tenants.get(token.getClaimAsString("iss")));
  }

  private void trust(
      String tenant, String issuer, String keys, JWSAlgorithm algorithm, String type) {
    JwtAuthenticationProvider provider =
        new JwtAuthenticationProvider(decoder(issuer, keys, algorithm, type));
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(TrustedIssuers::authorities);
    provider.setJwtAuthenticationConverter(converter);
    managers.put(issuer, new ProviderManager(provider));
    tenants.put(issuer, tenant);
  }

  private static JwtDecoder decoder(
      String issuer, String keys, JWSAlgorithm algorithm, String type) {
    int timeout = Math.toIntExact(KEY_TIMEOUT.toMillis());
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            algorithm,
            JWKSourceBuilder.<SecurityContext>create(
                    url(keys), new DefaultResourceRetriever(timeout, timeout, 1 << 16))
                .cache(KEY_LIFETIME.toMillis(), 2L * timeout)
                .outageTolerant(KEY_LIFETIME.toMillis())
                .rateLimited(1_000)
                .build()));
    // Our validators below check the claims; the processor only checks the signature.
    processor.setJWTClaimsSetVerifier((claims, context) -> {});
    OAuth2TokenValidator<Jwt> claims =
        new DelegatingOAuth2TokenValidator<>(
            List.of(
                new JwtTimestampValidator(LEEWAY),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<Collection<String>>(
                    "aud", audience -> audience != null && audience.contains(AUDIENCE)),
                new JwtClaimValidator<String>("typ", type::equals)));
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(claims);
    return new RememberedTokens(decoder, claims, InstantSource.system());
  }

  private static Collection<GrantedAuthority> authorities(Jwt token) {
    if ("student".equals(token.getClaimAsString("typ"))) {
      return List.of(new SimpleGrantedAuthority("ROLE_student"));
    }
    Map<String, Object> access = token.getClaimAsMap("realm_access");
    Object roles = access == null ? List.of() : access.getOrDefault("roles", List.of());
    return roles instanceof Collection<?> names
        ? names.stream()
            .map(name -> "ROLE_" + String.valueOf(name).toLowerCase(Locale.ROOT))
            .<GrantedAuthority>map(SimpleGrantedAuthority::new)
            .toList()
        : List.of();
  }

  private static URL url(String address) {
    try {
      return URI.create(address).toURL();
    } catch (MalformedURLException broken) {
      throw new IllegalArgumentException("keys of an issuer: " + address, broken);
    }
  }
}
