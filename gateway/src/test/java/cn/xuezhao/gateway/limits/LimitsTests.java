package cn.xuezhao.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.gateway.GatewayTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Refills are so slow here that none comes back while a test runs. */
@TestPropertySource(
    properties = {
      "xuezhao.gateway.limits.subject.burst=5",
      "xuezhao.gateway.limits.subject.refill=1",
      "xuezhao.gateway.limits.subject.every=1h",
      "xuezhao.gateway.limits.address.burst=12",
      "xuezhao.gateway.limits.address.refill=1",
      "xuezhao.gateway.limits.address.every=1h",
      "xuezhao.gateway.limits.special[0].name=uploads",
      "xuezhao.gateway.limits.special[0].method=PUT",
      "xuezhao.gateway.limits.special[0].path=/api/*/photos/*",
      "xuezhao.gateway.limits.special[0].burst=3",
      "xuezhao.gateway.limits.special[0].refill=1",
      "xuezhao.gateway.limits.special[0].every=1h",
      "xuezhao.gateway.limits.callbacks.burst=4",
      "xuezhao.gateway.limits.callbacks.every=1h",
    })
class LimitsTests extends GatewayTest {

  @Autowired MeterRegistry meters;

  @Test
  void slowsDownOnePersonAndNobodyElse() {
    String hasty = freshStudent();
    assertThat(times(6, () -> send(signedIn("/api/liaoning/me", hasty))))
        .containsExactly(200, 200, 200, 200, 200, 429);
    HttpResponse<String> refused = send(signedIn("/api/liaoning/orders", hasty));
    assertThat(problemOf(refused)).isEqualTo("/problems/rate-limited");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 3600L);
    assertThat(send(signedIn("/api/liaoning/me")).statusCode()).isEqualTo(200);
    assertThat(meters.counter("gateway.limited", "limit", "subject").count()).isPositive();
  }

  @Test
  void boundsUploadsMoreTightly() {
    String hasty = freshStudent();
    assertThat(
            times(
                4,
                () ->
                    send(
                        signedIn("/api/liaoning/photos/ord_1", hasty)
                            .PUT(BodyPublishers.ofString("photo")))))
        .containsExactly(200, 200, 200, 429);
    assertThat(send(signedIn("/api/liaoning/photos/ord_1", hasty)).statusCode()).isEqualTo(200);
  }

  @Test
  void countsStrangersByAddress() {
    List<Integer> answers = times(13, () -> send(request("/api/liaoning/tenant")));
    assertThat(answers).contains(200, 429);
    assertThat(answers.getLast()).isEqualTo(429);
    assertThat(send(signedIn("/api/liaoning/me")).statusCode()).isEqualTo(200);
  }

  @Test
  void boundsCallbacksPerTenant() {
    assertThat(
            times(
                5,
                () ->
                    send(
                        request("/callbacks/guangdong/wechat-pay/transactions")
                            .POST(BodyPublishers.ofString("{}")))))
        .containsExactly(200, 200, 200, 200, 429);
  }

  private static List<Integer> times(
      int count, java.util.function.Supplier<HttpResponse<String>> call) {
    return IntStream.range(0, count).mapToObj(_ -> call.get().statusCode()).toList();
  }
}
