package cn.xuezhao.kit.clock;

import cn.xuezhao.clock.BusinessClock;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The injected clock is business time: everything that people are promised is counted by it. */
@AutoConfiguration
public class ClockConfiguration {

  /** Real time, unless a demonstration turns it; real students live in real time only. */
  @Bean
  @ConditionalOnMissingBean
  Clock clock(
      @Value("${xuezhao.clock-file:}") String file, @Value("${xuezhao.demo:false}") boolean demo) {
    if (file.isEmpty()) {
      return BusinessClock.realTime();
    }
    if (!demo) {
      throw new IllegalStateException(
          "xuezhao.clock-file: %s (expected: not set unless xuezhao.demo=true)".formatted(file));
    }
    return BusinessClock.following(Path.of(file));
  }
}
