package cn.xuezhao.gateway.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.gateway.GatewayTest;
import cn.xuezhao.kit.test.TestClock;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@Import(ServiceHoursApiTests.Turned.class)
class ServiceHoursApiTests extends GatewayTest {

  @TestConfiguration
  static class Turned {

    @Bean
    TestClock clock() {
      return new TestClock();
    }
  }

  @Autowired private TestClock clock;

  /** G-33, G-34. */
  @Test
  void tellsInBusinessTimeWhetherSomebodyAnswers() {
    clock.turnTo(Instant.parse("2026-11-22T02:00:00Z"));
    HttpResponse<String> open = get("/api/guangdong/service-hours");
    assertThat(open.body()).isEqualTo("{\"open\":true,\"until\":\"2026-11-22T09:00:00Z\"}");
    assertThat(open.headers().firstValue("Cache-Control")).contains("no-cache");
    clock.turnTo(Instant.parse("2026-09-30T13:00:00Z"));
    assertThat(get("/api/guangdong/service-hours").body())
        .isEqualTo("{\"open\":false,\"opensAt\":\"2026-10-08T01:00:00Z\"}");
  }

  @Test
  void saysNothingOfAYearWhoseHolidaysNobodyHasAnnounced() {
    clock.turnTo(Instant.parse("2060-05-05T02:00:00Z"));
    assertThat(get("/api/guangdong/service-hours").body()).isEqualTo("{}");
  }

  @Test
  void hasNothingToSayOfACentreWithoutHours() {
    HttpResponse<String> answer = get("/api/liaoning/service-hours");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void knowsNoOtherCentre() {
    assertThat(problemOf(get("/api/nowhere/service-hours"))).isEqualTo("/problems/unknown-tenant");
  }
}
