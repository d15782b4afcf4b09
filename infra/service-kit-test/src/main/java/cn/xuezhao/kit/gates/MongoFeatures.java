package cn.xuezhao.kit.gates;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/**
 * What the code asks of MongoDB, against {@code docs/mongo-features.md}. The embedded store and a
 * replica set differ silently in places; a feature is used only once both were tried with it.
 */
final class MongoFeatures {

  private static final String DOCUMENT = "docs/mongo-features.md";

  private MongoFeatures() {}

  /**
   * Fails for every call of the driver that the document does not name, as {@code `Owner.call`}.
   */
  static void checkDocumented(JavaClasses classes) {
    ArchRuleDefinition.classes()
        .should(askOnlyFor(Repository.read(Repository.root().resolve(DOCUMENT))))
        .because("the two stores differ silently: try it on both, then name it in " + DOCUMENT)
        .allowEmptyShould(true)
        .check(classes);
  }

  private static ArchCondition<JavaClass> askOnlyFor(String document) {
    return new ArchCondition<>("ask MongoDB only for what " + DOCUMENT + " names") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(call -> driver().test(call.getTargetOwner()))
            .filter(call -> !document.contains("`" + name(call) + "`"))
            .forEach(
                call ->
                    events.add(
                        SimpleConditionEvent.violated(
                            call,
                            "`%s` is not named: %s".formatted(name(call), call.getDescription()))));
      }
    };
  }

  private static String name(JavaAccess<?> call) {
    return call.getTargetOwner().getSimpleName() + "." + call.getName();
  }

  /** Settings, connections and results ask for nothing; collections and the builders do. */
  private static DescribedPredicate<JavaClass> driver() {
    return DescribedPredicate.describe(
        "the driver's collections and builders",
        owner ->
            owner.getPackageName().equals("com.mongodb.client.model")
                || (owner.getPackageName().equals("com.mongodb.client")
                    && owner
                        .getSimpleName()
                        .matches("MongoCollection|MongoDatabase|\\w+Iterable")));
  }
}
