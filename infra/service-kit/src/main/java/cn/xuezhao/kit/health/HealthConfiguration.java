package cn.xuezhao.kit.health;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;

/** Health of what Boot does not check by itself. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnProperty(name = "xuezhao.store.enabled", matchIfMissing = true)
public class HealthConfiguration {

  @Bean
  @ConditionalOnMissingBean(name = "brokerHealthIndicator")
  BrokerHealth brokerHealthIndicator(KafkaProperties properties) {
    Map<String, Object> config = new HashMap<>(properties.buildAdminProperties());
    return new BrokerHealth(config);
  }
}
