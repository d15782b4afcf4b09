package cn.xuezhao.kit.outbox;

import cn.xuezhao.clock.BusinessClock;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Deadlines;
import cn.xuezhao.kit.store.Publication;
import cn.xuezhao.kit.store.TenantDatabases;
import cn.xuezhao.kit.tenant.TenantPolicies;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** The outbox relay of a service; off with {@code xuezhao.store.enabled=false}. */
@AutoConfiguration(
    after = KafkaAutoConfiguration.class,
    afterName = "cn.xuezhao.kit.store.StoreConfiguration")
@ConditionalOnProperty(name = "xuezhao.store.enabled", matchIfMissing = true)
public class OutboxConfiguration {

  @Bean
  @ConditionalOnMissingBean(EventSink.class)
  EventSink kafkaSink(
      KafkaProperties properties, @Value("${spring.application.name}") String source) {
    var factory =
        new DefaultKafkaProducerFactory<>(
            properties.buildProducerProperties(),
            new StringSerializer(),
            new ByteArraySerializer());
    return new KafkaSink(new KafkaTemplate<>(factory), source);
  }

  @Bean
  Relay relay(TenantDatabases databases, EventSink sink) {
    return new Relay(databases, sink, BusinessClock.realTime(), RelayProbe.NONE);
  }

  @Bean
  OutboxMeters outboxMeters(
      TenantDatabases databases, AggregateStores stores, Clock clock, MeterRegistry meters) {
    return new OutboxMeters(databases, stores, clock, meters);
  }

  @Bean(destroyMethod = "close")
  ExecutorService relayExecutor() {
    return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("relay-", 0).factory());
  }

  @Bean
  Sweeps sweeps(
      TenantPolicies policies, Sweeps.Work work, Publication publication, Sweeps.Timing timing) {
    Sweeps sweeps = new Sweeps(policies.tenants(), work, timing);
    publication.attach(sweeps::publishSoon);
    return sweeps;
  }

  @Bean
  Sweeps.Work sweepWork(
      Relay relay, AggregateStores stores, Deadlines deadlines, OutboxMeters meters) {
    return new Sweeps.Work(relay, stores, deadlines, meters);
  }

  @Bean
  Sweeps.Timing sweepTiming(
      ScheduledExecutorService kitTimer,
      ExecutorService relayExecutor,
      @Value("${xuezhao.sweep-every:5s}") Duration every) {
    return new Sweeps.Timing(kitTimer, relayExecutor, every);
  }

  @Bean
  OutboxEndpoint outboxEndpoint(Relay relay) {
    return new OutboxEndpoint(relay);
  }
}
