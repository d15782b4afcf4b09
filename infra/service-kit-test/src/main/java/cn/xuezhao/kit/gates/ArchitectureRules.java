package cn.xuezhao.kit.gates;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.DomainEvent;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/**
 * How a service is built, as failing tests with a reason each. A service extends this class with
 * its application class and writes no rule of its own.
 */
public abstract class ArchitectureRules {

  private final String root;
  private final JavaClasses classes;
  private final Path sources;

  /**
   * @param application the service's application class; it lies in the service's root package
   */
  protected ArchitectureRules(Class<?> application) {
    this(
        application.getPackageName(),
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(application.getPackageName()),
        Repository.module().resolve("src/main/java"));
  }

  /** For the tests of these rules, which hold them against code that breaks each. */
  ArchitectureRules(String root, JavaClasses classes, Path sources) {
    this.root = root;
    this.classes = classes;
    this.sources = sources;
  }

  @Test
  public void featuresAreFreeOfCycles() {
    check(
        slices()
            .matching(root + ".(*)..")
            .should()
            .beFreeOfCycles()
            .because("two features that need each other are one feature, or lack a third one"));
  }

  @Test
  public void domainKnowsNoFramework() {
    check(
        classes()
            .that(DomainTypes.domain())
            .should()
            .onlyDependOnClassesThat(
                resideInAnyPackage(
                    "java..",
                    root + "..",
                    "cn.xuezhao.kit.domain..",
                    "cn.xuezhao.calendar..",
                    "org.jspecify.annotations..",
                    "org.springframework.data.annotation.."))
            .because(
                "business rules are read and tested without Spring, MongoDB, Kafka or Jackson; of"
                    + " Spring only the data annotations may be seen"));
  }

  @Test
  public void domainKnowsNoAdapter() {
    check(
        noClasses()
            .that(DomainTypes.domain())
            .should()
            .dependOnClassesThat(Adapters.all())
            .because("direction is controller or listener, use case, aggregate; never back"));
  }

  @Test
  public void knowsNoOtherService() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("cn.xuezhao..")
                    .and(
                        not(
                            resideInAnyPackage(
                                root + "..", "cn.xuezhao.kit..", "cn.xuezhao.calendar.."))))
            .because(
                "services share the kit, the calendar and the schemas, never a class of their own;"
                    + " they meet on the wire"));
  }

  @Test
  public void nothingDependsOnControllersOrConfigurations() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(Adapters.controllersAndConfigurations().and(Adapters.topLevel()))
            .because("what is at the edge calls inward; a thing two callers need is a use case"));
  }

  @Test
  public void onlyStoresSpeakToTheDatabase() {
    check(
        noClasses()
            .that(not(Adapters.stores()))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(
                    "org.springframework.data.mongodb..", "com.mongodb..", "org.bson.."))
            .because("queries and index names stay in one place per aggregate, named *Store"));
  }

  @Test
  public void nobodySavesWholeDocuments() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("org.springframework.data.repository..")
                    .or(assignableTo("org.springframework.data.mongodb.core.MongoOperations")))
            .because(
                "a whole-document write would rewrite the outbox and the relay's lease; commands go"
                    + " through the kit's AggregateStore"));
  }

  @Test
  public void mongoFeaturesAreNamedInTheDocuments() {
    MongoFeatures.checkDocumented(classes);
  }

  @Test
  public void onlyTheKitSpeaksToKafka() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka.."))
            .because(
                "an event beside the write is an event that can be lost; services return events"
                    + " from commands and declare Subscriptions"));
  }

  @Test
  public void theDocumentIsTheTransaction() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("org.springframework.transaction..", "jakarta.transaction.."))
            .because("one command is one conditional update of one document; more is a process"));
  }

  @Test
  public void timeAndIdsAreInjected() {
    check(
        noClasses()
            .should()
            .callMethodWhere(Forbidden.readsTheClockOrMakesAnId())
            .because("a rule that reads the clock itself cannot be tested at 23:59:59.999"));
  }

  @Test
  public void componentsAreImmutable() {
    check(
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
            "a constructor says what a class needs, and a test can give it"));
    check(
        fields()
            .that()
            .areDeclaredInClassesThat(metaAnnotatedWith(Component.class))
            .should()
            .beFinal()
            .because("a component is shared by all requests and runs in several instances"));
  }

  @Test
  public void failuresAreNamedAndLogsGoToTheLogger() {
    check(
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.because(
            "a failure is named by the rule it enforces, and mapped once"));
    check(NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("slf4j is the one logger"));
    check(
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "standard output has no level, no structure and no trace id"));
  }

  @Test
  public void nobodyCatchesEverything() {
    assertThat(Forbidden.catchesEverything(Sources.under(sources)))
        .as("catching Exception hides the failure nobody thought of; catch what you can answer")
        .isEmpty();
  }

  @Test
  public void edgesAreNotPublic() {
    check(
        classes()
            .that(Adapters.controllersAndConfigurations().or(Adapters.stores()))
            .should()
            .notBePublic()
            .because("nobody calls them but the framework and their own feature"));
  }

  @Test
  public void namesSayWhatThingsAreFor() {
    check(
        noClasses()
            .should()
            .haveNameMatching(
                ".*(Manager|Helper|Utils?|Impl|DTO|Dto|VO|BO)|.*[.$]I[A-Z][a-z]\\w*"
                    + "|.*[.$]Abstract\\w+")
            .because("a name that fits everything says nothing; ask what the class is for"));
    check(
        noClasses()
            .should()
            .resideInAnyPackage(
                List.of("common", "util", "utils", "helper", "dto", "impl", "manager", "service")
                    .stream()
                    .map(name -> root + ".." + name + "..")
                    .toArray(String[]::new))
            .because("packages are named for what the business does"));
  }

  @Test
  public void everyPackageIsNullMarked() {
    check(
        classes()
            .should(Forbidden.lieInANullMarkedPackage())
            .because("NullAway checks only what is @NullMarked; package-info.java also says why"));
  }

  @Test
  public void aggregatesAreRecordsWhoseCommandsReturnAChange() {
    check(
        classes()
            .that()
            .areAssignableTo(Aggregate.class)
            .or()
            .areAssignableTo(DomainEvent.class)
            .should()
            .beRecords()
            .orShould()
            .beInterfaces()
            .because("an aggregate never changes; a command returns the next one"));
    check(
        classes()
            .that()
            .areAssignableTo(Aggregate.class)
            .should(DomainTypes.haveCommandsThatReturnAChange())
            .andShould(DomainTypes.storeSealedTypesUnderAnAlias())
            .because("events travel with the state they come from, and data outlives class names"));
  }

  private void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(classes);
  }
}
