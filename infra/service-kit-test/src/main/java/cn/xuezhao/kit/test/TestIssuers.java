package cn.xuezhao.kit.test;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;

/**
 * Issues tokens of the shapes that Keycloak and identity-service issue, and serves the keys to
 * check them, so that tests go through the service's real security.
 */
public final class TestIssuers {

  private static final int HOUR = 3600;

  private final HttpServer server;
  private final RSAKey staffKey;
  private final ECKey studentKey;

  private TestIssuers(HttpServer server, RSAKey staffKey, ECKey studentKey) {
    this.server = server;
    this.staffKey = staffKey;
    this.studentKey = studentKey;
  }

  static TestIssuers start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      TestIssuers issuers =
          new TestIssuers(
              server,
              new RSAKeyGenerator(2048).keyID("staff").generate(),
              new ECKeyGenerator(Curve.P_256).keyID("students").generate());
      server.createContext("/", issuers::serve);
      server.start();
      return issuers;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Base address in the place of Keycloak and identity-service. */
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** A bearer token of a student. */
  public String student(String tenant, String studentId) {
    return sign(
        claims("https://xuezhao.cn/students/" + tenant, studentId).claim("typ", "student").build(),
        JWSAlgorithm.ES256);
  }

  /** A bearer token of a staff member. */
  public String staff(String tenant, String name, String... roles) {
    return staff(tenant, name, Map.of(), roles);
  }

  /** A bearer token of a registrar of one institution. */
  public String registrar(String tenant, String name, String institution) {
    return staff(tenant, name, Map.of("institution", institution), "registrar");
  }

  /** A bearer token of another service. */
  public String service(String tenant, String name) {
    return staff(tenant, name, Map.of(), "service");
  }

  private String staff(String tenant, String name, Map<String, String> more, String... roles) {
    JWTClaimsSet.Builder claims =
        claims(url() + "/realms/" + tenant, "id-of-" + name)
            .claim("typ", "Bearer")
            .claim("preferred_username", name)
            .claim("realm_access", Map.of("roles", List.of(roles)));
    more.forEach(claims::claim);
    return sign(claims.build(), JWSAlgorithm.RS256);
  }

  private static JWTClaimsSet.Builder claims(String issuer, String subject) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .subject(subject)
        .audience("xuezhao")
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(HOUR)));
  }

  private String sign(JWTClaimsSet claims, JWSAlgorithm algorithm) {
    try {
      boolean student = algorithm.equals(JWSAlgorithm.ES256);
      JWSSigner signer = student ? new ECDSASigner(studentKey) : new RSASSASigner(staffKey);
      String keyId = student ? studentKey.getKeyID() : staffKey.getKeyID();
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(algorithm).keyID(keyId).build(), claims);
      token.sign(signer);
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body;
    if (path.startsWith("/jwks/")) {
      body = new JWKSet(studentKey).toString();
    } else if (path.endsWith("/certs")) {
      body = new JWKSet(staffKey).toString();
    } else if (path.endsWith("/token")) {
      String tenant = path.split("/")[2];
      body =
          "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":%d}"
              .formatted(service(tenant, "service-under-test"), HOUR);
    } else {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
      return;
    }
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
