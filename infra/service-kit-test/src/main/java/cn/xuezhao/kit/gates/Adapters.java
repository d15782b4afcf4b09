package cn.xuezhao.kit.gates;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

/** What stands between the domain and the world. */
final class Adapters {

  private Adapters() {}

  static DescribedPredicate<JavaClass> controllersAndConfigurations() {
    return annotatedWith(RestController.class)
        .<JavaClass>forSubtype()
        .or(annotatedWith(Configuration.class).forSubtype())
        .as("controllers and configurations");
  }

  /** By name, because they are classes of all kinds; what is nested in one belongs to it. */
  static DescribedPredicate<JavaClass> stores() {
    return DescribedPredicate.describe(
        "stores and read models",
        type -> outermost(type).getSimpleName().matches("\\w*(Store|ReadModel)"));
  }

  static DescribedPredicate<JavaClass> all() {
    return controllersAndConfigurations()
        .or(stores())
        .or(metaAnnotatedWith(Component.class).forSubtype())
        .as("adapters");
  }

  static DescribedPredicate<JavaClass> topLevel() {
    return DescribedPredicate.describe(
        "top-level classes", type -> type.getEnclosingClass().isEmpty());
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Adapters::outermost).orElse(type);
  }
}
