package cn.xuezhao.gateway.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.gateway.GatewayTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntranceTests extends GatewayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/liaoning/orders;tenant=guangdong",
        "/api/liaoning//orders",
        "/api/liaoning/./orders",
        "/api/liaoning/../guangdong/orders",
        "/api/liaoning/%2e%2e/guangdong/orders",
        "/api/liaoning/%2E/orders",
        "/api/liaoning/orders%2f1",
        "/api/liaoning/orders%5c1",
        "/api/liaoning/orders\\1",
        "/api/liaoning/orders%00",
        "/api/liaoning/orders%0d%0aX:%20y",
        "/api/liaoning/orders%3btenant=1",
        "/api/liaoning/orders%252f1",
        "//api/liaoning/orders",
        "/api/liaoning/<script>",
        "/api/liaoning/orders%zz",
        "http://other.example/api/liaoning/..;/orders",
      })
  void refusesAddressesThatPartsCouldReadDifferently(String target) throws IOException {
    String answer = raw("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n");
    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"/problems/malformed-request\"");
    assertThat(answer).containsIgnoringCase("Content-Type: application/problem+json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n",
        "GET /api/liaoning/tenant HTTP/1.1\r\n",
        "GET /api/liaoning/tenant HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
        "POST /api/liaoning/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n"
            + "Content-Length: 6\r\n",
      })
  void refusesWhatIsNoRequest(String head) throws IOException {
    String answer = raw(head);
    assertThat(answer).startsWith("HTTP/1.1 400").contains("\"/problems/malformed-request\"");
    assertThat(answer).contains("nosniff");
  }

  /** Tomcat believes the chunks and closes; what came behind them is never answered. */
  @Test
  void answersNoRequestSmuggledBehindAnother() throws IOException {
    String first =
        "POST /api/liaoning/sessions HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n";
    String second = "GET /api/liaoning/tenant HTTP/1.1\r\nHost: a\r\n\r\n";
    assertThat(exchange(first + second)).containsOnlyOnce("HTTP/1.1 ");
    assertThat(backend(Part.IDENTITY).seen("/api/liaoning/sessions").body()).isEmpty();
  }

  @Test
  void refusesHugeHeaders() throws IOException {
    String head = "GET /api/liaoning/tenant HTTP/1.1\r\nHost: a\r\nX-Big: ";
    assertThat(raw(head + "a".repeat(20_000) + "\r\n"))
        .startsWith("HTTP/1.1 4")
        .contains("/problems/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/nowhere/orders",
        "/api/nowhere/tenant",
        "/api/nowhere/sessions",
        "/callbacks/nowhere/wechat-pay/transactions",
      })
  void knowsNoOtherTenant(String path) {
    for (HttpResponse<String> answer :
        java.util.List.of(get(path), send(signedIn(path).POST(BodyPublishers.noBody())))) {
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(problemOf(answer)).isEqualTo("/problems/unknown-tenant");
    }
  }

  @Test
  void takesNoForms() {
    HttpResponse<String> answer =
        send(
            signedIn("/api/liaoning/orders")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("code=secret")));
    assertThat(answer.statusCode()).isEqualTo(415);
    assertThat(problemOf(answer)).isEqualTo("/problems/unsupported-media-type");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/assets/landing.css",
        "/api/liaoning/tenant",
        "/api/liaoning/orders",
        "/api/nowhere/orders",
        "/nothing",
        "/sandbox/wechat/preview",
        "/actuator/health",
      })
  void tellsBrowsersToBeCareful(String path) {
    HttpResponse<String> answer = get(path);
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("frame-ancestors 'none'");
  }

  @Test
  void tellsOnlyWhetherItLives() {
    assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get("/actuator/health").body()).doesNotContain("details");
    assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(200);
  }

  private String raw(String head) throws IOException {
    return exchange(head + "Connection: close\r\n\r\n");
  }

  private String exchange(String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
