package cn.xuezhao.kit.gates;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule that was never seen to fail proves nothing: each is held against code that breaks it. */
class ArchitectureRulesTests {

  private static final Path SOURCES = Path.of("src/test/java/cn/xuezhao/broken");

  private static final class Rules extends ArchitectureRules {

    Rules(String code) {
      super(
          "cn.xuezhao.broken." + code,
          new ClassFileImporter().importPackages("cn.xuezhao.broken." + code),
          SOURCES.resolve(code));
    }
  }

  static Stream<Arguments> broken() {
    return Stream.of(
        rule("cycle", ArchitectureRules::featuresAreFreeOfCycles, "Cycle detected"),
        rule("framework", ArchitectureRules::domainKnowsNoFramework, "HttpStatus"),
        rule("adapter", ArchitectureRules::domainKnowsNoAdapter, "ParcelStore"),
        rule("foreign", ArchitectureRules::knowsNoOtherService, "cycle.one.One"),
        rule(
            "controller",
            ArchitectureRules::nothingDependsOnControllersOrConfigurations,
            "Sending"),
        rule("database", ArchitectureRules::onlyStoresSpeakToTheDatabase, "org.bson.Document"),
        rule("saving", ArchitectureRules::nobodySavesWholeDocuments, "MongoOperations"),
        rule(
            "mongo",
            ArchitectureRules::mongoFeaturesAreNamedInTheDocuments,
            "`MongoCollection.watch` is not named"),
        rule("kafka", ArchitectureRules::onlyTheKitSpeaksToKafka, "KafkaTemplate"),
        rule("transaction", ArchitectureRules::theDocumentIsTheTransaction, "Transactional"),
        rule("clock", ArchitectureRules::timeAndIdsAreInjected, "Instant.now()"),
        rule("clock", ArchitectureRules::timeAndIdsAreInjected, "UUID.randomUUID()"),
        rule("injection", ArchitectureRules::componentsAreImmutable, "Autowired"),
        rule("mutable", ArchitectureRules::componentsAreImmutable, "Counting.count"),
        rule(
            "generic",
            ArchitectureRules::failuresAreNamedAndLogsGoToTheLogger,
            "java.lang.RuntimeException"),
        rule(
            "logging",
            ArchitectureRules::failuresAreNamedAndLogsGoToTheLogger,
            "java.util.logging"),
        rule("printing", ArchitectureRules::failuresAreNamedAndLogsGoToTheLogger, "System.out"),
        rule("catching", ArchitectureRules::nobodyCatchesEverything, "Catching.java:8"),
        rule("edge", ArchitectureRules::edgesAreNotPublic, "ParcelController"),
        rule("naming", ArchitectureRules::namesSayWhatThingsAreFor, "ParcelManager"),
        rule("packaging", ArchitectureRules::namesSayWhatThingsAreFor, "util"),
        rule("unmarked", ArchitectureRules::everyPackageIsNullMarked, "package-info.java"),
        rule(
            "mutableaggregate",
            ArchitectureRules::aggregatesAreRecordsWhoseCommandsReturnAChange,
            "Parcel"),
        rule(
            "command",
            ArchitectureRules::aggregatesAreRecordsWhoseCommandsReturnAChange,
            "send() returns Parcel (expected: Change, or private)"),
        rule(
            "alias",
            ArchitectureRules::aggregatesAreRecordsWhoseCommandsReturnAChange,
            "Packed has no @TypeAlias"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("broken")
  void isSeenToFail(String code, Consumer<ArchitectureRules> rule, String said) {
    assertThatThrownBy(() -> rule.accept(new Rules(code)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(said);
  }

  @Test
  void passesCodeThatBreaksNothing() {
    Rules rules = new Rules("nothing");
    for (Consumer<ArchitectureRules> rule : all()) {
      assertThatCode(() -> rule.accept(rules)).doesNotThrowAnyException();
    }
  }

  private static List<Consumer<ArchitectureRules>> all() {
    return broken()
        .map(arguments -> ArchitectureRulesTests.<Consumer<ArchitectureRules>>second(arguments))
        .toList();
  }

  @SuppressWarnings("unchecked")
  private static <T> T second(Arguments arguments) {
    return (T) arguments.get()[1];
  }

  private static Arguments rule(String code, Consumer<ArchitectureRules> rule, String said) {
    return arguments(code, rule, said);
  }
}
