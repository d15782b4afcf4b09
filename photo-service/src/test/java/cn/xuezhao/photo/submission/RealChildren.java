package cn.xuezhao.photo.submission;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Everything is as in production but the object store. */
@TestConfiguration(proxyBeanMethods = false)
class RealChildren {

  @Bean
  @Primary
  MemoryStorage memoryStorage() {
    return new MemoryStorage();
  }
}
