package cn.xuezhao.gateway.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.gateway.GatewayTest;
import cn.xuezhao.kit.test.TestClock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@Import(PlatformTimeTests.Turned.class)
class PlatformTimeTests extends GatewayTest {

  @TestConfiguration
  static class Turned {

    @Bean
    TestClock clock() {
      return new TestClock();
    }
  }

  @Autowired private TestClock clock;

  /** G-21: a promise is read on a phone whose clock nobody knows. */
  @Test
  void tellsPhonesTheTimeByWhichDeadlinesAreKept() {
    clock.turnTo(Instant.parse("2026-11-22T02:00:00.123Z"));
    assertThat(get("/api/guangdong/tenant").headers().firstValue(PlatformTime.HEADER))
        .contains("2026-11-22T02:00:00Z");
  }
}
