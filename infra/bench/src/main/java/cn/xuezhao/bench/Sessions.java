package cn.xuezhao.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * Students' sessions in the place of identity-service, signed with its key: photo-service fetches
 * the public half from here and checks every token as it always does.
 */
final class Sessions implements AutoCloseable {

  private static final Duration LIFETIME = Duration.ofHours(12);

  private final String tenant;
  private final ECKey key;
  private final HttpServer server;

  private Sessions(String tenant, ECKey key, HttpServer server) {
    this.tenant = tenant;
    this.key = key;
    this.server = server;
  }

  static Sessions open(Running running) throws IOException {
    String file =
        Files.readString(running.keys().resolve("students/" + running.tenant() + ".jwk.json"));
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), running.identityPort());
    Sessions sessions = new Sessions(running.tenant(), parsed(file), HttpServer.create(address, 0));
    sessions.server.createContext("/jwks/" + running.tenant(), sessions::tellKey);
    sessions.server.start();
    return sessions;
  }

  /** A bearer token. */
  String of(String studentId) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer("https://xuezhao.cn/students/" + tenant)
            .subject(studentId)
            .audience("xuezhao")
            .claim("typ", "student")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFETIME)))
            .build();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException broken) {
      throw new IllegalStateException("a session cannot be signed", broken);
    }
    return token.serialize();
  }

  private void tellKey(HttpExchange exchange) throws IOException {
    byte[] body = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static ECKey parsed(String file) throws IOException {
    try {
      return ECKey.parse(file);
    } catch (ParseException broken) {
      throw new IOException("the key of the students' sessions is no JWK", broken);
    }
  }
}
