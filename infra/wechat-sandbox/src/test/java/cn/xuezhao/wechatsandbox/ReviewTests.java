package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The reviewer's one click, in front of a platform as small as can be. */
class ReviewTests {

  @TempDir Path data;
  private Path staff;

  @BeforeEach
  void hireStaff() throws Exception {
    staff = Files.writeString(data.resolve("staff.properties"), "password=s&cret\n");
  }

  @Test
  void takesTheTaskOpensItDecidesAndGivesTheOthersBack() throws Exception {
    try (FakePlatform platform = FakePlatform.start(1)) {
      HttpResponse<String> answer = decide(platform.url(), true, "ord_1");
      assertThat(answer.body()).isEqualTo("{\"taskId\":\"tsk_1\",\"decision\":\"rejected\"}");
      String leases = "/api/liaoning/review-leases ";
      String task = "/api/liaoning/review-tasks/tsk_1/";
      assertThat(platform.seen).hasSize(6);
      assertThat(platform.seen.getFirst())
          .startsWith("POST /realms/liaoning/protocol/openid-connect/token ")
          .contains("grant_type=password", "client_id=demo-staff", "password=s%26cret");
      assertThat(platform.seen.subList(1, 6))
          .containsExactly(
              "POST " + leases + "{\"count\":20}",
              "POST " + leases + "{\"count\":20}",
              "POST " + task + "openings {}",
              "POST "
                  + task
                  + "decisions {\"revision\":2,\"sha256\":\"ab12\",\"decision\":\"rejected\","
                  + "\"reasons\":[\"blurred\"]}",
              "DELETE " + leases);
    }
  }

  @Test
  void saysThatNothingWaits() throws Exception {
    try (FakePlatform platform = FakePlatform.start(0)) {
      HttpResponse<String> answer = decide(platform.url(), true, "ord_2");
      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).contains("这个订单没有等待审核的照片");
      assertThat(platform.seen.getLast()).startsWith("DELETE ");
    }
  }

  @Test
  void hasNoReviewersOutsideADemo() throws Exception {
    try (FakePlatform platform = FakePlatform.start(0)) {
      assertThat(decide(platform.url(), false, "ord_1").statusCode()).isEqualTo(404);
      assertThat(platform.seen).isEmpty();
    }
  }

  @Test
  void saysThatThePlatformIsAway() throws Exception {
    HttpResponse<String> answer = decide("http://127.0.0.1:1", true, "ord_1");
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("平台没有回应");
  }

  private HttpResponse<String> decide(String platform, boolean demo, String orderId)
      throws Exception {
    String[] arguments = {
      "--server.port=0",
      "--sandbox.keys=" + KEYS,
      "--sandbox.data=" + data.resolve("journal"),
      "--sandbox.platform.demo=" + demo,
      "--sandbox.platform.gateway=" + platform,
      "--sandbox.platform.keycloak=" + platform,
      "--sandbox.platform.staff=" + staff,
    };
    try (ConfigurableApplicationContext sandbox =
            WechatSandboxApplication.builder().registerShutdownHook(false).run(arguments);
        HttpClient http = HttpClient.newHttpClient()) {
      String port = sandbox.getEnvironment().getProperty("local.server.port");
      return http.send(
          HttpRequest.newBuilder(
                  URI.create("http://127.0.0.1:" + port + "/__sandbox/preview/reviews"))
              .header("Content-Type", "application/json")
              .POST(
                  BodyPublishers.ofString(
                      """
                      {"tenant":"liaoning","orderId":"%s","decision":"rejected",
                       "reasons":["blurred"],"note":""}
                      """
                          .formatted(orderId)))
              .build(),
          BodyHandlers.ofString());
    }
  }
}
