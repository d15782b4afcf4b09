package cn.xuezhao.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.gateway.BackendServer.Seen;
import cn.xuezhao.gateway.GatewayTest;
import cn.xuezhao.kit.test.TestPlatform;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTests extends GatewayTest {

  @ParameterizedTest
  @CsvSource({
    "/api/liaoning/me, IDENTITY",
    "/api/liaoning/consents, IDENTITY",
    "/api/liaoning/verifications/ver_1, IDENTITY",
    "/api/liaoning/verification-requests/vrq_1, IDENTITY",
    "/api/liaoning/enrollments/enr_1, IDENTITY",
    "/api/liaoning/batches/0G1XC, BATCH",
    "/api/liaoning/batches/%EF%BC%90%EF%BC%A7, BATCH",
    "/api/liaoning/institutions, BATCH",
    "/api/liaoning/rosters/1, BATCH",
    "/api/liaoning/orders, ORDER",
    "/api/liaoning/orders/ord_1/payments, ORDER",
    "/api/liaoning/refund-proposals, ORDER",
    "/api/liaoning/photos/ord_1/revisions/2/original, PHOTO",
    "/api/liaoning/photos/ord_1/hand-offs/hof_1, PHOTO",
    "/api/liaoning/review-tasks, REVIEW",
    "/api/liaoning/review-tasks/review:ord_1:1/decisions, REVIEW",
    "/api/liaoning/review-leases, REVIEW",
    "/api/liaoning/review-reasons, REVIEW",
    "/api/liaoning/notices, NOTIFICATION",
    "/api/liaoning/message-credits, NOTIFICATION",
    "/api/liaoning/photo-deliveries, NOTIFICATION",
  })
  void leadsEachResourceToItsOwner(String path, Part owner) {
    backend(owner).answerWith(200, "application/json", "{\"owner\":\"" + owner + "\"}");
    HttpResponse<String> answer = send(signedIn(path + "?a=1&b=%E4%B8%AD%20%26"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"owner\":\"" + owner + "\"}");
    Seen seen = backend(owner).seen(path);
    assertThat(seen.uri().getRawQuery()).isEqualTo("a=1&b=%E4%B8%AD%20%26");
    assertThat(seen.header("Authorization")).startsWith("Bearer ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
  void passesMethodAndBodyOn(String method) {
    String token = freshStudent();
    String path = "/api/liaoning/orders/" + method;
    send(
        signedIn(path, token)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "0123456789abcdef")
            .method(method, BodyPublishers.ofString("{\"name\":\"照片\"}")));
    Seen seen = backend(Part.ORDER).seen(path);
    assertThat(seen.method()).isEqualTo(method);
    assertThat(new String(seen.body(), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualTo("{\"name\":\"照片\"}");
    assertThat(seen.header("Idempotency-Key")).isEqualTo("0123456789abcdef");
    assertThat(seen.header("Authorization")).isEqualTo("Bearer " + token);
  }

  @Test
  void letsPeopleSignInWithoutAToken() {
    assertThat(send(post("/api/liaoning/sessions", "{\"code\":\"1\"}")).statusCode())
        .isEqualTo(200);
    assertThat(backend(Part.IDENTITY).seen("/api/liaoning/sessions").method()).isEqualTo("POST");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/liaoning/sessions", "/api/liaoning/sessions/1"})
  void opensNothingElseOfTheSignIn(String path) {
    int before = backend(Part.IDENTITY).count();
    assertThat(get(path).statusCode()).isIn(401, 404);
    assertThat(backend(Part.IDENTITY).count()).isEqualTo(before);
  }

  /** A friend is the camera: whoever has the token of a hand-off needs no sign-in. */
  @Test
  void letsAFriendSendAPhotoWithoutATokenOfOurs() {
    byte[] photo = HexFormat.of().parseHex("ffd8ff00c3a9");
    assertThat(get("/api/liaoning/hand-offs/tok_1").statusCode()).isEqualTo(200);
    HttpResponse<String> answer =
        send(
            request("/api/liaoning/hand-offs/tok_1/photo")
                .header("Content-Type", "image/jpeg")
                .PUT(BodyPublishers.ofByteArray(photo)));
    assertThat(answer.statusCode()).isEqualTo(200);
    Seen seen = backend(Part.PHOTO).seen("/api/liaoning/hand-offs/tok_1/photo");
    assertThat(seen.method()).isEqualTo("PUT");
    assertThat(seen.body()).isEqualTo(photo);
    assertThat(seen.headers()).doesNotContainKey("Authorization");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/liaoning/hand-offs",
    "POST, /api/liaoning/hand-offs",
    "POST, /api/liaoning/hand-offs/tok_1",
    "PUT, /api/liaoning/hand-offs/tok_1",
    "DELETE, /api/liaoning/hand-offs/tok_1",
    "GET, /api/liaoning/hand-offs/tok_1/photo",
    "POST, /api/liaoning/hand-offs/tok_1/photo",
    "GET, /api/liaoning/hand-offs/tok_1/picture",
    "POST, /api/liaoning/photos/ord_1/hand-offs",
    "GET, /api/liaoning/photos/ord_1/hand-offs/hof_1",
    "GET, /api/liaoning/photos/ord_1/hand-offs/hof_1/picture",
  })
  void opensNothingElseOfAHandOff(String method, String path) {
    int before = backend(Part.PHOTO).count();
    HttpResponse<String> answer = send(request(path).method(method, BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isIn(401, 404);
    assertThat(backend(Part.PHOTO).count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/liaoning/orders", "/api/liaoning/batches/0G1XC"})
  void asksForATokenItself(String path) {
    int before = backend(Part.ORDER).count() + backend(Part.BATCH).count();
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(problemOf(answer)).isEqualTo("/problems/unauthenticated");
    assertThat(send(signedIn(path, "no.such.token")).statusCode()).isEqualTo(401);
    assertThat(backend(Part.ORDER).count() + backend(Part.BATCH).count()).isEqualTo(before);
  }

  @Test
  void keepsTenantsApart() {
    String elsewhere = TestPlatform.issuers().student("guangdong", "std_1");
    HttpResponse<String> answer = send(signedIn("/api/liaoning/orders", elsewhere));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(problemOf(answer)).isEqualTo("/problems/tenant-mismatch");
  }

  @Test
  void bringsCallbacksToTheirOwnerUnchanged() {
    byte[] body = HexFormat.of().parseHex("7b2022c3a9223a310d0a7d0a");
    HttpResponse<String> answer =
        send(
            request("/callbacks/liaoning/wechat-pay/transactions")
                .header("Content-Type", "application/json")
                .header("Wechatpay-Signature", "c2lnbmF0dXJl")
                .header("Wechatpay-Timestamp", "1795312345")
                .POST(BodyPublishers.ofByteArray(body)));
    assertThat(answer.statusCode()).isEqualTo(200);
    Seen seen = backend(Part.ORDER).seen("/callbacks/liaoning/wechat-pay/transactions");
    assertThat(seen.body()).isEqualTo(body);
    assertThat(seen.header("Wechatpay-Signature")).isEqualTo("c2lnbmF0dXJl");
    assertThat(seen.header("Wechatpay-Timestamp")).isEqualTo("1795312345");
  }

  @Test
  void leavesTheWordsForWeChatToTheirOwner() {
    backend(Part.ORDER).answerWith(401, "application/json", "{\"code\":\"FAIL\"}");
    HttpResponse<String> answer = send(post("/callbacks/liaoning/wechat-pay/refunds", "{}"));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.body()).isEqualTo("{\"code\":\"FAIL\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "/sandbox/wechat/preview, WECHAT, /__sandbox/preview",
    "/sandbox/wechat/users/1/follow, WECHAT, /__sandbox/users/1/follow",
    "/sandbox/chsi/collection-codes/1.png, CHSI, /__sandbox/collection-codes/1.png",
  })
  void showsTheSandboxesOnThisMachine(String path, Part sandbox, String there) {
    assertThat(get(path + "?tenant=liaoning").statusCode()).isEqualTo(200);
    Seen seen = backend(sandbox).seen(there);
    assertThat(seen.uri().getRawQuery()).isEqualTo("tenant=liaoning");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal/liaoning/orders/ord_1",
        "/internal/liaoning/contacts/enr_1",
        "/actuator/env",
        "/actuator/deadletters",
        "/actuator/outbox",
        "/jwks/liaoning",
        "/callbacks/liaoning/other",
        "/sandbox/other",
        "/__sandbox/preview",
        "/nothing",
      })
  void routesNothingElse(String path) {
    String service = TestPlatform.issuers().service("liaoning", "order-service");
    int before = BACKENDS.values().stream().mapToInt(backend -> backend.count()).sum();
    for (HttpResponse<String> answer :
        java.util.List.of(get(path), send(signedIn(path, service)))) {
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(problemOf(answer)).isEqualTo("/problems/not-found");
    }
    assertThat(BACKENDS.values().stream().mapToInt(backend -> backend.count()).sum())
        .isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/liaoning/unknown", "/api/liaoning", "/api/liaoning/ordersx"})
  void knowsNoOtherResource(String path) {
    assertThat(problemOf(send(signedIn(path)))).isEqualTo("/problems/not-found");
    assertThat(problemOf(send(signedIn(path).POST(BodyPublishers.ofString("{}")))))
        .isEqualTo("/problems/not-found");
  }

  @Test
  void believesNoHeaderFromOutside() {
    send(
        signedIn("/api/liaoning/me")
            .header("X-Forwarded-For", "10.0.0.1")
            .header("X-Forwarded-Host", "evil.example")
            .header("X-Forwarded-Prefix", "/evil")
            .header("Forwarded", "for=10.0.0.1")
            .header("X-Tenant-Id", "guangdong")
            .header("X-User-Id", "std_other")
            .header("X-User-Roles", "operator")
            .header("X-Original-URL", "/internal/liaoning/contacts/1")
            .header("X-HTTP-Method-Override", "DELETE")
            .header("X-Real-IP", "10.0.0.1")
            .header("Cookie", "a=b"));
    Seen seen = backend(Part.IDENTITY).seen("/api/liaoning/me");
    assertThat(seen.header("X-Forwarded-For")).isEqualTo("127.0.0.1");
    assertThat(seen.header("X-Forwarded-Proto")).isEqualTo("http");
    assertThat(seen.header("X-Forwarded-Host")).isEqualTo("127.0.0.1:" + port);
    assertThat(seen.headers().keySet())
        .doesNotContain(
            "X-forwarded-prefix",
            "Forwarded",
            "X-tenant-id",
            "X-user-id",
            "X-user-roles",
            "X-original-url",
            "X-http-method-override",
            "X-real-ip",
            "Cookie");
  }

  @Test
  void saysItsSecurityHeadersOnce() {
    backend(Part.IDENTITY)
        .answerWith(
            200,
            "application/json",
            "{}",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "SAMEORIGIN",
            "Server",
            "secret/1.0",
            "Cache-Control",
            "private, max-age=60");
    HttpResponse<String> answer = send(signedIn("/api/liaoning/me"));
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, max-age=60");
    assertThat(answer.headers().firstValue("Server")).isEmpty();
  }

  private java.net.http.HttpRequest.Builder post(String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }
}
