package cn.xuezhao.gateway.client;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.gateway.ClientBuild;
import cn.xuezhao.gateway.GatewayTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiniProgramTests extends GatewayTest {

  private static final String SCRIPT = "/m/liaoning/" + ClientBuild.SCRIPT;

  @ParameterizedTest
  @ValueSource(strings = {"liaoning", "guangdong"})
  void servesEveryCentreTheSamePage(String tenant) {
    HttpResponse<String> page = get("/m/" + tenant + "/");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    assertThat(page.body()).contains("<title>学照</title>").isEqualTo(get("/m/liaoning/").body());
  }

  @Test
  void knowsNoOtherCentre() {
    for (String path : new String[] {"/m/nowhere", "/m/nowhere/", "/m/nowhere/assets/a.js"}) {
      assertThat(problemOf(get(path))).isEqualTo("/problems/unknown-tenant");
    }
  }

  @Test
  void addsTheSlashThatRelativeAddressesNeed() {
    HttpResponse<String> answer = get("/m/liaoning?wxuser=u1");
    assertThat(answer.statusCode()).isEqualTo(307);
    assertThat(answer.headers().firstValue("Location")).contains("/m/liaoning/?wxuser=u1");
  }

  @Test
  void asksForThePageAnewAndSendsItOnlyWhenItChanged() {
    HttpResponse<String> first = get("/m/liaoning/");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second = send(request("/m/liaoning/").header("If-None-Match", tag));
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void letsBrowsersKeepWhatHasADigestInItsName() {
    HttpResponse<String> answer = get(SCRIPT);
    assertThat(answer.body()).isEqualTo(ClientBuild.CODE);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/javascript;charset=UTF-8");
    assertThat(answer.headers().firstValue("Cache-Control"))
        .contains("max-age=31536000, public, immutable");
    assertThat(answer.headers().firstValue("Content-Disposition")).contains("inline");
    assertThat(get("/m/liaoning/assets/index-5e6f7a8b.css").headers().firstValue("Content-Type"))
        .contains("text/css;charset=UTF-8");
    assertThat(get("/m/liaoning/static/tab.svg").headers().firstValue("Cache-Control"))
        .contains("no-cache");
  }

  @Test
  void sendsTheSmallerSiblingToWhoAcceptsIt() throws Exception {
    HttpResponse<byte[]> answer =
        http.send(
            request(SCRIPT).header("Accept-Encoding", "br;q=0, gzip;q=0.8").build(),
            BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(answer.headers().allValues("Vary")).contains("Accept-Encoding");
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains("text/javascript;charset=UTF-8");
    assertThat(unzipped(answer.body())).isEqualTo(ClientBuild.CODE);
    assertThat(answer.headers().firstValue("ETag"))
        .isNotEqualTo(get(SCRIPT).headers().firstValue("ETag"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip;q=0", "deflate", "identity"})
  void sendsThePlainFileToWhoDoesNot(String accepted) {
    HttpResponse<String> answer = send(request(SCRIPT).header("Accept-Encoding", accepted));
    assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(answer.body()).isEqualTo(ClientBuild.CODE);
  }

  /** A page in place of a script is what leaves people in front of a white screen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "assets/index-00000000.js",
        "assets",
        "assets/",
        "pages/home/index",
        "assets/link.js",
        ".hidden",
        "assets/index-1a2b3c4d.js/more",
      })
  void hasNothingElse(String file) {
    HttpResponse<String> answer = get("/m/liaoning/" + file);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(problemOf(answer)).isEqualTo("/problems/not-found");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.txt", "assets/../../secret.txt", "%2e%2e/secret.txt"})
  void leadsNowhereElse(String file) throws IOException {
    try (var socket = new java.net.Socket("127.0.0.1", port)) {
      String request = "GET /m/liaoning/%s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.formatted(file).getBytes(StandardCharsets.ISO_8859_1));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(answer).startsWith("HTTP/1.1 400").contains("/problems/malformed-request");
    }
  }

  @Test
  void isReadAndNothingElse() {
    HttpResponse<String> head = send(request(SCRIPT).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    HttpResponse<String> post = send(request("/m/liaoning/").POST(BodyPublishers.noBody()));
    assertThat(post.statusCode()).isEqualTo(405);
    assertThat(problemOf(post)).isEqualTo("/problems/method-not-allowed");
  }

  @Test
  void mayUseTheCameraAndLoadsNothingFromElsewhere() {
    HttpResponse<String> page = get("/m/liaoning/");
    assertThat(page.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'self'; connect-src 'self' blob:; img-src 'self' data: blob:;")
        .contains("script-src 'self'; frame-ancestors 'none'")
        .doesNotContain("unsafe-eval");
    assertThat(page.headers().firstValue("Permissions-Policy").orElse(""))
        .startsWith("camera=(self), accelerometer=(self), gyroscope=(self), ")
        .contains("microphone=()", "geolocation=()");
  }

  @Test
  void meetsTheSandboxBeforeAnythingOfTheClientRuns() {
    assertThat(get("/m/liaoning/").body())
        .contains(
            """
            <script src="/sandbox/wechat/preview/wx-shim.js"></script><script type="module"\
            """);
  }

  @Test
  void saysHowToBuildItWhenNobodyHas() throws IOException {
    Path elsewhere = CLIENT.folder().resolveSibling("not-built");
    Files.move(CLIENT.folder(), elsewhere);
    try {
      HttpResponse<String> answer = get("/m/liaoning/");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("The client is not built; ./xuezhao up builds it.");
    } finally {
      Files.move(elsewhere, CLIENT.folder());
    }
  }

  private static String unzipped(byte[] bytes) throws IOException {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(gzip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
