package cn.xuezhao.kit.inbox;

import cn.xuezhao.kit.store.TenantDatabases;
import cn.xuezhao.kit.tenant.TenantPolicies;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Listens to the topics of a service's subscriptions. */
@AutoConfiguration(
    after = KafkaAutoConfiguration.class,
    afterName = "cn.xuezhao.kit.store.StoreConfiguration")
@ConditionalOnProperty(name = "xuezhao.store.enabled", matchIfMissing = true)
public class InboxConfiguration {

  @Bean
  Dispatcher dispatcher(Subscriptions subscriptions, JsonMapper json, MeterRegistry meters) {
    JsonMapper tolerant =
        json.rebuild().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    return new Dispatcher(subscriptions.all(), tolerant, meters);
  }

  @Bean
  ParkedKeys parkedKeys(TenantDatabases databases, Clock clock) {
    return new ParkedKeys(databases, clock);
  }

  @Bean
  ConsumerFactory<String, byte[]> eventConsumers(KafkaProperties properties) {
    Map<String, Object> config = properties.buildConsumerProperties();
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    return new DefaultKafkaConsumerFactory<>(
        config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  @Bean
  DeadLetters deadLetters(
      KafkaProperties properties,
      ParkedKeys parked,
      TenantPolicies tenants,
      @Value("${spring.application.name}") String service,
      MeterRegistry meters) {
    var producers =
        new DefaultKafkaProducerFactory<>(
            properties.buildProducerProperties(),
            new StringSerializer(),
            new ByteArraySerializer());
    return new DeadLetters(new KafkaTemplate<>(producers), parked, tenants, service, meters);
  }

  @Bean
  Replay replay(
      ConsumerFactory<String, byte[]> eventConsumers,
      Dispatcher dispatcher,
      ParkedKeys parked,
      @Value("${spring.application.name}") String service) {
    return new Replay(eventConsumers, dispatcher, parked, service);
  }

  @Bean
  DeadLettersEndpoint deadLettersEndpoint(Replay replay, ParkedKeys parked) {
    return new DeadLettersEndpoint(replay, parked);
  }

  @Bean
  EventListener eventListener(
      Subscriptions subscriptions,
      ConsumerFactory<String, byte[]> eventConsumers,
      Dispatcher dispatcher,
      DeadLetters letters,
      Environment environment) {
    List<String> topics = subscriptions.topics();
    if (topics.isEmpty() || !environment.getProperty("xuezhao.listen", Boolean.class, true)) {
      return new EventListener(Optional.empty());
    }
    ContainerProperties container = new ContainerProperties(topics.toArray(String[]::new));
    container.setGroupId(environment.getRequiredProperty("spring.application.name"));
    container.setAckMode(AckMode.RECORD);
    container.setMissingTopicsFatal(false);
    container.setMessageListener(
        (MessageListener<String, byte[]>) message -> handle(message, dispatcher, letters));
    var listener = new KafkaMessageListenerContainer<>(eventConsumers, container);
    listener.setCommonErrorHandler(patience(letters));
    listener.setBeanName("events");
    return new EventListener(Optional.of(listener));
  }

  /** All topics a service hears; it may hear none. */
  @Bean
  Subscriptions subscriptions(ObjectProvider<Subscription<?>> declared) {
    return new Subscriptions(declared.stream().toList());
  }

  private static void handle(
      ConsumerRecord<String, byte[]> message, Dispatcher dispatcher, DeadLetters letters) {
    if (!letters.divertedBehindParked(message)) {
      dispatcher.dispatch(message);
    }
  }

  /** Tries again for up to a minute, because order per key matters more than speed; then parks. */
  @SuppressWarnings("unchecked")
  private static CommonErrorHandler patience(DeadLetters letters) {
    ExponentialBackOff backOff = new ExponentialBackOff(200, 2.0);
    backOff.setMaxInterval(10_000);
    backOff.setMaxElapsedTime(60_000);
    DefaultErrorHandler handler =
        new DefaultErrorHandler(
            (message, failure) ->
                letters.put((ConsumerRecord<String, byte[]>) message, reason(failure)),
            backOff);
    handler.addNotRetryableExceptions(Incoming.NotAnEvent.class, JacksonException.class);
    return handler;
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    // The class alone: a message could quote the record.
    return cause.getClass().getSimpleName();
  }
}
