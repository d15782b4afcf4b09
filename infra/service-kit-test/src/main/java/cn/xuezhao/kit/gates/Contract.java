package cn.xuezhao.kit.gates;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One topic as {@code infra/contracts/events/<topic>/v1/} describes it.
 *
 * @param stage {@code live}, or {@code planned}: agreed, and published by nobody yet
 * @param owner the one service that publishes it
 * @param key JSON member that is the Kafka key
 */
record Contract(String topic, String stage, String owner, String key, List<Consumer> consumers) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * @param reads the members the service uses; its record has these and no others
   */
  record Consumer(String service, List<String> reads, @JsonProperty("for") String purpose) {}

  /** All contracts, by topic. */
  static Map<String, Contract> all() {
    Map<String, Contract> contracts = new LinkedHashMap<>();
    Repository.files(events(), "contract.yaml").stream()
        .map(file -> YAML.readValue(file.toFile(), Contract.class))
        .forEach(contract -> contracts.put(contract.topic(), contract));
    return contracts;
  }

  boolean isLive() {
    return stage.equals("live");
  }

  Optional<Consumer> consumer(String service) {
    return consumers.stream().filter(consumer -> consumer.service().equals(service)).findFirst();
  }

  EventSchema schema() {
    return EventSchema.of(JSON.readTree(folder().resolve("schema.json").toFile()));
  }

  /** The example files, by their path in the repository. */
  Map<String, String> examples() {
    Map<String, String> examples = new LinkedHashMap<>();
    Repository.files(folder().resolve("examples"), ".json")
        .forEach(
            file ->
                examples.put(Repository.root().relativize(file).toString(), Repository.read(file)));
    return examples;
  }

  private Path folder() {
    return events().resolve(topic).resolve("v1");
  }

  private static Path events() {
    return Repository.root().resolve("infra/contracts/events");
  }
}
