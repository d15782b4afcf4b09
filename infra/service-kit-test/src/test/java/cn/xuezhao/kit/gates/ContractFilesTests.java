package cn.xuezhao.kit.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The files of infra/contracts agree with each other. */
class ContractFilesTests {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path CONTRACTS = Repository.root().resolve("infra/contracts");

  static Stream<Contract> contracts() {
    return Contract.all().values().stream();
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyExampleIsValidForAnybody(Contract contract) {
    contract
        .examples()
        .forEach(
            (file, text) ->
                assertThat(contract.schema().faults(JSON.readTree(text))).as(file).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyExampleOfTodayIsWhatAProducerMaySay(Contract contract) {
    contract.examples().entrySet().stream()
        .filter(example -> !isFromTheFuture(example.getKey()))
        .forEach(
            example ->
                assertThat(contract.schema().faultsOfProducer(JSON.readTree(example.getValue())))
                    .as(example.getKey())
                    .isEmpty());
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void theFutureHasMembersAndWordsThatNobodyKnows(Contract contract) {
    Map<String, String> examples = contract.examples();
    assertThat(examples).as("examples of %s", contract.topic()).hasSizeGreaterThanOrEqualTo(3);
    String future =
        examples.entrySet().stream()
            .filter(example -> isFromTheFuture(example.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElseThrow();
    List<String> faults = contract.schema().faultsOfProducer(JSON.readTree(future));
    assertThat(faults).as("members nobody knows").anyMatch(fault -> fault.contains("not declared"));
    assertThat(contract.schema().extensible())
        .as("words nobody knows")
        .allSatisfy(
            member ->
                assertThat(faults)
                    .anyMatch(fault -> fault.startsWith("/" + member + ": \"from-the-future\"")));
  }

  @ParameterizedTest
  @MethodSource("contracts")
  void everyReaderReadsDeclaredMembersOnly(Contract contract) {
    assertThat(contract.schema().members()).contains(contract.key());
    contract
        .consumers()
        .forEach(
            consumer ->
                assertThat(contract.schema().members())
                    .as("reads of %s in %s", consumer.service(), contract.topic())
                    .containsAll(consumer.reads()));
  }

  @Test
  void everyTopicIsIndexed() {
    JsonNode index = YAMLMapper.builder().build().readTree(CONTRACTS.resolve("asyncapi.yaml"));
    List<String> addresses =
        index
            .path("channels")
            .valueStream()
            .map(channel -> channel.path("address").asString())
            .toList();
    assertThat(addresses).containsExactlyInAnyOrderElementsOf(Contract.all().keySet());
    long receivers = Contract.all().values().stream().mapToLong(c -> c.consumers().size()).sum();
    assertThat(
            index
                .path("operations")
                .valueStream()
                .filter(operation -> operation.path("action").asString().equals("receive")))
        .as("receive operations in asyncapi.yaml against consumers in contract.yaml")
        .hasSize((int) receivers);
  }

  @Test
  void everyFindingExampleIsValid() {
    EventSchema schema =
        EventSchema.of(JSON.readTree(CONTRACTS.resolve("schemas/finding/v1/schema.json")));
    Repository.files(CONTRACTS.resolve("schemas/finding/v1/examples"), ".json")
        .forEach(
            file -> assertThat(schema.faults(JSON.readTree(file))).as(file.toString()).isEmpty());
  }

  @Test
  void everyProblemIsListedOnceAndSorted() {
    List<String> rows =
        ProblemTable.read().problems().stream()
            .map(row -> (row.owner().equals("kit") ? "" : row.owner()) + "/" + row.slug())
            .toList();
    assertThat(rows).doesNotHaveDuplicates().isSorted();
    assertThatCode(() -> ProblemTable.read().bySlug()).doesNotThrowAnyException();
  }

  private static boolean isFromTheFuture(String file) {
    return file.endsWith("from-the-future.json");
  }
}
