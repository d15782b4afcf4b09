package cn.xuezhao.kit.store;

import cn.xuezhao.kit.tenant.TenantPolicies;
import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScanner;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;
import tools.jackson.databind.json.JsonMapper;

/** The document store of a service; off with {@code xuezhao.store.enabled=false}. */
@AutoConfiguration(after = MongoAutoConfiguration.class)
@ConditionalOnProperty(name = "xuezhao.store.enabled", matchIfMissing = true)
public class StoreConfiguration {

  /** Below the sizes of the connection pool and the bulkheads that the work runs into. */
  private static final int DUE_AT_ONCE = 16;

  @Bean
  TenantDatabases tenantDatabases(MongoClient client, @Value("${xuezhao.service}") String service) {
    return new TenantDatabases(client, service);
  }

  @Bean(destroyMethod = "shutdownNow")
  ScheduledExecutorService kitTimer() {
    return Executors.newScheduledThreadPool(
        4, Thread.ofPlatform().name("kit-timer-", 0).daemon().factory());
  }

  @Bean
  Deadlines deadlines(TenantDatabases databases, Clock clock, ScheduledExecutorService kitTimer) {
    SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("due-");
    workers.setVirtualThreads(true);
    workers.setConcurrencyLimit(DUE_AT_ONCE);
    return new Deadlines(databases, clock, kitTimer, workers);
  }

  @Bean
  AggregateStores aggregateStores(
      StoreParts.Codec codec,
      TenantDatabases databases,
      Hooks hooks,
      Clock clock,
      TenantPolicies policies) {
    StoreParts parts = new StoreParts(databases, codec, clock, hooks);
    return new AggregateStores(parts, policies.tenants());
  }

  @Bean
  StoreParts.Codec storeCodec(ApplicationContext context, JsonMapper json)
      throws ClassNotFoundException {
    return new StoreParts.Codec(
        converter(new EntityScanner(context).scan(TypeAlias.class)), new EventWriter(json));
  }

  @Bean
  Hooks storeHooks(Publication publication, Deadlines deadlines, MeterRegistry meters) {
    return new Hooks(publication, deadlines, meters);
  }

  @Bean
  Publication publication() {
    return new Publication();
  }

  /**
   * @param aliased every stored record of the service; without them a type alias could be written
   *     but not read
   */
  static MappingMongoConverter converter(Set<Class<?>> aliased) {
    MongoCustomConversions conversions = MongoCustomConversions.create(adapter -> {});
    MongoMappingContext context = new MongoMappingContext();
    context.setSimpleTypeHolder(conversions.getSimpleTypeHolder());
    context.setInitialEntitySet(new HashSet<>(aliased));
    context.setAutoIndexCreation(false);
    context.afterPropertiesSet();
    MappingMongoConverter converter =
        new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
    converter.setCustomConversions(conversions);
    converter.setMapKeyDotReplacement("·");
    converter.afterPropertiesSet();
    return converter;
  }
}
