package cn.xuezhao.acceptance.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A desk at a regional centre: somebody of its staff, signed in at the realm as demo staff may. */
final class Desk {

  /** A token of the realm lives five minutes. */
  private static final Duration RENEWED_AFTER = Duration.ofMinutes(3);

  private final String tenant;
  private final String user;
  private final Http keycloak;
  private String token;
  private Instant signedInAt;

  private Desk(String tenant, String user, Http keycloak) {
    this.tenant = tenant;
    this.user = user;
    this.keycloak = keycloak;
    this.token = signIn(keycloak, tenant, user);
    this.signedInAt = Instant.now();
  }

  /** Signs in, and again before the sign-in ends. */
  static Http of(String tenant, String user, Habits habits) {
    Desk desk = new Desk(tenant, user, Http.at(Platform.keycloak(), habits));
    return Http.at(Platform.gateway(), habits).signedIn(desk::currentToken);
  }

  private synchronized String currentToken() {
    if (Instant.now().isAfter(signedInAt.plus(RENEWED_AFTER))) {
      token = signIn(keycloak, tenant, user);
      signedInAt = Instant.now();
    }
    return token;
  }

  private static String signIn(Http keycloak, String tenant, String user) {
    return keycloak
        .postForm(
            "/realms/" + tenant + "/protocol/openid-connect/token",
            Map.of(
                "grant_type",
                "password",
                "client_id",
                "demo-staff",
                "username",
                user,
                "password",
                Platform.staffPassword()))
        .succeeded()
        .text("/access_token");
  }
}
