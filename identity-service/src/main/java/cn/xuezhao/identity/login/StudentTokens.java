package cn.xuezhao.identity.login;

import cn.xuezhao.identity.policy.IdentityPolicy;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Students' sessions: JWTs signed with the tenant's own P-256 key (ES256), so that every service
 * checks them by itself. Their time is the real one, never a test's: a token outlives no offset.
 */
@Component
final class StudentTokens {

  private static final String AUDIENCE = "xuezhao";

  private final Map<String, ECKey> keys = new TreeMap<>();
  private final Policies<IdentityPolicy> policies;
  private final Ids ids;
  private final InstantSource realTime = InstantSource.system();

  StudentTokens(
      TenantPolicies tenants,
      Policies<IdentityPolicy> policies,
      Ids ids,
      @Value("${xuezhao.keys}") Path directory) {
    this.policies = policies;
    this.ids = ids;
    tenants.tenants().forEach(tenant -> keys.put(tenant, read(directory, tenant)));
  }

  Token issue(String studentId) {
    String tenant = TenantContext.current();
    ECKey key = key(tenant);
    Instant now = realTime.instant();
    Duration lifetime = policies.current().login().sessionLifetime();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer("https://xuezhao.cn/students/" + tenant)
            .subject(studentId)
            .audience(AUDIENCE)
            .claim("typ", "student")
            .jwtID(ids.next("ses"))
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(now.plus(lifetime)))
            .build();
    var header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .keyID(key.getKeyID())
            .type(JOSEObjectType.JWT)
            .build();
    return new Token(sign(new SignedJWT(header, claims), key), lifetime.toSeconds());
  }

  /** The public half, for whoever checks sessions. */
  Map<String, Object> publicKeys(String tenant) {
    return new JWKSet(key(tenant)).toPublicJWKSet().toJSONObject();
  }

  private ECKey key(String tenant) {
    ECKey key = keys.get(tenant);
    if (key == null) {
      throw new IllegalStateException("no session key of tenant " + tenant);
    }
    return key;
  }

  private static String sign(SignedJWT token, ECKey key) {
    try {
      token.sign(new ECDSASigner(key));
      return token.serialize();
    } catch (JOSEException broken) {
      throw new IllegalStateException("a session cannot be signed", broken);
    }
  }

  private static ECKey read(Path directory, String tenant) {
    Path file = directory.resolve("students").resolve(tenant + ".jwk.json");
    try {
      ECKey key = ECKey.parse(Files.readString(file));
      if (!key.isPrivate() || !Curve.P_256.equals(key.getCurve()) || key.getKeyID() == null) {
        throw new IllegalStateException(file + ": expected a private P-256 key with a kid");
      }
      return key;
    } catch (IOException missing) {
      throw new UncheckedIOException("session key missing: " + file, missing);
    } catch (ParseException broken) {
      throw new IllegalStateException(file + ": not a JWK", broken);
    }
  }

  record Token(String value, long expiresInSeconds) {

    @Override
    public String toString() {
      return "Token[***]";
    }
  }
}
