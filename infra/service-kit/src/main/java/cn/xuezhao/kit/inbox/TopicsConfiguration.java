package cn.xuezhao.kit.inbox;

import cn.xuezhao.kit.domain.Topic;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics a service says or hears, with their dead-letter twins, when they are missing.
 */
@AutoConfiguration(after = InboxConfiguration.class)
@ConditionalOnProperty(name = "xuezhao.store.enabled", matchIfMissing = true)
public class TopicsConfiguration {

  private static final String RETENTION = "1209600000";

  @Bean
  KafkaAdmin.NewTopics topics(
      ApplicationContext context,
      Subscriptions subscriptions,
      @Value("${xuezhao.kafka.partitions:3}") int partitions,
      @Value("${xuezhao.kafka.replicas:1}") int replicas) {
    Stream<String> heard = subscriptions.topics().stream();
    NewTopic[] topics =
        Stream.concat(said(context).stream(), heard)
            .distinct()
            .flatMap(topic -> Stream.of(topic, DeadLetters.topicOf(topic)))
            .map(
                name ->
                    TopicBuilder.name(name)
                        .partitions(partitions)
                        .replicas(replicas)
                        .config("retention.ms", RETENTION)
                        .build())
            .toArray(NewTopic[]::new);
    return new KafkaAdmin.NewTopics(topics);
  }

  private static List<String> said(ApplicationContext context) {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Topic.class));
    return AutoConfigurationPackages.get(context).stream()
        .flatMap(root -> scanner.findCandidateComponents(root).stream())
        .map(candidate -> type(candidate.getBeanClassName()).getAnnotation(Topic.class))
        .map(topic -> topic == null ? "" : topic.value())
        .filter(topic -> !topic.isEmpty())
        .toList();
  }

  private static Class<?> type(@org.jspecify.annotations.Nullable String name) {
    return org.springframework.util.ClassUtils.resolveClassName(String.valueOf(name), null);
  }
}
