package cn.xuezhao.batch;

import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Instant;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The whole service on 22 November 2026: the working days of batches are known for ever, whatever
 * the day on which the tests run.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServiceTest
@Import({BatchServiceTest.Pinned.class, Neighborhood.class})
public @interface BatchServiceTest {

  /** Inside the window of {@link BatchApi#plan}. */
  Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  /** Turns the clock to {@link #NOW} before anything reads it. */
  @TestConfiguration(proxyBeanMethods = false)
  class Pinned {

    @Bean
    static BeanPostProcessor clockIsPinned() {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          if (bean instanceof TestClock clock) {
            pin(clock);
          }
          return bean;
        }
      };
    }

    public static void pin(TestClock clock) {
      turnTo(clock, NOW);
    }

    public static void turnTo(TestClock clock, Instant moment) {
      clock.turnTo(moment);
    }
  }
}
