package cn.xuezhao.kit.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.xuezhao.kit.domain.DomainEvent;
import cn.xuezhao.kit.domain.Topic;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Producer and consumers meet at the files of {@code infra/contracts}, not at a shared class and
 * not at run time. A service extends this class, names itself, and hands in the events that its
 * aggregates really produce.
 */
public abstract class EventContracts {

  private final String service;
  private final Map<String, Contract> contracts = Contract.all();
  private final Map<String, Class<?>> published;
  private final Map<String, Class<?>> subscribed;

  /**
   * @param application the service's application class; it lies in the service's root package
   * @param service as the contracts call it, for example {@code order-service}
   */
  protected EventContracts(Class<?> application, String service) {
    this(
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(application.getPackageName()),
        Repository.module().resolve("src/main/java"),
        service);
  }

  /** For the tests of this class. */
  EventContracts(JavaClasses classes, Path sources, String service) {
    this.service = service;
    this.published =
        classes.stream()
            .filter(type -> type.isAnnotatedWith(Topic.class))
            .collect(
                Collectors.toMap(
                    type -> type.getAnnotationOfType(Topic.class).value(),
                    type -> (Class<?>) type.reflect(),
                    (one, other) -> one,
                    TreeMap::new));
    this.subscribed = SubscriptionsInCode.of(classes, sources);
  }

  /**
   * Events as the service's aggregates produce them: run commands, collect what they return. At
   * least one per topic that the service owns; more where members or words differ.
   */
  protected abstract List<? extends DomainEvent> produced();

  @Test
  public void publishesWhatItsContractsSay() {
    Set<String> owned =
        contracts.values().stream()
            .filter(contract -> contract.owner().equals(service) && contract.isLive())
            .map(Contract::topic)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(published.keySet())
        .as("@Topic records of %s against live contracts that it owns", service)
        .isEqualTo(owned);
  }

  @Test
  public void declaresWhatItPublishes() {
    published.forEach(
        (topic, type) ->
            assertThat(members(type))
                .as("members of %s against the schema of %s", type.getSimpleName(), topic)
                .isEqualTo(contract(topic).schema().members()));
  }

  @Test
  public void producesWhatItsSchemasAllow() {
    WireMapper wire = WireMapper.ofTheServiceUnderTest();
    List<? extends DomainEvent> events = produced();
    assertThat(events.stream().map(EventContracts::topicOf).collect(Collectors.toSet()))
        .as("topics with at least one produced event")
        .containsExactlyInAnyOrderElementsOf(published.keySet());
    for (DomainEvent event : events) {
      JsonNode value = wire.writing().readTree(wire.writing().writeValueAsString(event));
      Contract contract = contract(topicOf(event));
      assertThat(contract.schema().faultsOfProducer(value))
          .as("%s as %s writes it: %s", contract.topic(), service, value)
          .isEmpty();
      assertThat(event.key())
          .as("key of %s (expected: %s)", contract.topic(), contract.key())
          .isEqualTo(value.path(contract.key()).asString());
    }
  }

  @Test
  public void subscribesToWhatItsContractsSay() {
    Set<String> promised =
        contracts.values().stream()
            .filter(contract -> contract.consumer(service).isPresent())
            .map(Contract::topic)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(subscribed.keySet()))
        .as("topics in Subscription.to(...) of %s against consumers in contract.yaml", service)
        .isEqualTo(promised);
  }

  @Test
  public void readsWhatItsContractsSay() {
    subscribed.forEach(
        (topic, type) ->
            contract(topic)
                .consumer(service)
                .ifPresent(
                    consumer ->
                        assertThat(members(type))
                            .as("members of %s against reads of %s", type.getSimpleName(), topic)
                            .isEqualTo(new TreeSet<>(consumer.reads()))));
  }

  @Test
  public void understandsEveryExample() {
    WireMapper wire = WireMapper.ofTheServiceUnderTest();
    subscribed.forEach(
        (topic, type) ->
            contract(topic)
                .examples()
                .forEach(
                    (file, text) ->
                        assertThatCode(() -> wire.reading().readValue(text, type))
                            .as("%s read as %s", file, type.getSimpleName())
                            .doesNotThrowAnyException()));
  }

  private Contract contract(String topic) {
    return Objects.requireNonNull(
        contracts.get(topic), () -> topic + ": no contract in infra/contracts/events");
  }

  private static Set<String> members(Class<?> record) {
    assertThat(record.isRecord()).as("%s is a record", record.getName()).isTrue();
    return Arrays.stream(record.getRecordComponents())
        .map(component -> component.getName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String topicOf(DomainEvent event) {
    return Objects.requireNonNull(
            event.getClass().getAnnotation(Topic.class),
            () -> event.getClass().getName() + ": no @Topic")
        .value();
  }
}
