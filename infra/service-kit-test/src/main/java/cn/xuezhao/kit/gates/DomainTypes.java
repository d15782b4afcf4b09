package cn.xuezhao.kit.gates;

import cn.xuezhao.kit.domain.Aggregate;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.domain.DomainEvent;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.data.annotation.TypeAlias;

/** What counts as domain, and what is asked of it. */
final class DomainTypes {

  private DomainTypes() {}

  /** Aggregates, events, states, and everything sealed: the words of the business. */
  static DescribedPredicate<JavaClass> domain() {
    return DescribedPredicate.describe(
        "aggregates, events and sealed types",
        type ->
            type.isAssignableTo(Aggregate.class)
                || type.isAssignableTo(DomainEvent.class)
                || isSealed(type)
                || type.getAllRawInterfaces().stream().anyMatch(DomainTypes::isSealed));
  }

  /** Commands return what they decided; a setter or a changed aggregate alone loses the events. */
  static ArchCondition<JavaClass> haveCommandsThatReturnAChange() {
    return new ArchCondition<>("have only commands that return Change<...>") {
      @Override
      public void check(JavaClass aggregate, ConditionEvents events) {
        aggregate.getMethods().stream()
            .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
            .filter(method -> !method.getModifiers().contains(JavaModifier.PRIVATE))
            .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
            .filter(
                method ->
                    method.getRawReturnType().equals(aggregate)
                        || method.getRawReturnType().isEquivalentTo(void.class))
            .forEach(
                method ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method,
                            "%s returns %s (expected: %s, or private)"
                                .formatted(
                                    method.getFullName(),
                                    method.getRawReturnType().getSimpleName(),
                                    Change.class.getSimpleName()))));
      }
    };
  }

  /** Without an alias the name of a Java class would be in the data for ever. */
  static ArchCondition<JavaClass> storeSealedTypesUnderAnAlias() {
    return new ArchCondition<>("store sealed types under an alias") {
      @Override
      public void check(JavaClass aggregate, ConditionEvents events) {
        storedUnder(aggregate.reflect(), new HashSet<>()).stream()
            .filter(stored -> !stored.isAnnotationPresent(TypeAlias.class))
            .forEach(
                stored ->
                    events.add(
                        SimpleConditionEvent.violated(
                            aggregate, stored.getName() + " has no @TypeAlias")));
      }
    };
  }

  private static boolean isSealed(JavaClass type) {
    return type.getPackageName().startsWith("cn.xuezhao.") && type.reflect().isSealed();
  }

  /** The permitted records of every sealed type that can be reached through record components. */
  private static Set<Class<?>> storedUnder(Class<?> type, Set<Class<?>> seen) {
    Set<Class<?>> found = new LinkedHashSet<>();
    if (!type.getName().startsWith("cn.xuezhao.") || !seen.add(type)) {
      return found;
    }
    if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        if (permitted.isRecord()) {
          found.add(permitted);
        }
        found.addAll(storedUnder(permitted, seen));
      }
    }
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        rawTypes(component.getGenericType())
            .forEach(inner -> found.addAll(storedUnder(inner, seen)));
      }
    }
    return found;
  }

  private static Set<Class<?>> rawTypes(Type type) {
    Set<Class<?>> raw = new LinkedHashSet<>();
    switch (type) {
      case Class<?> plain -> raw.add(plain.isArray() ? plain.getComponentType() : plain);
      case ParameterizedType generic ->
          Arrays.stream(generic.getActualTypeArguments())
              .forEach(argument -> raw.addAll(rawTypes(argument)));
      case GenericArrayType array -> raw.addAll(rawTypes(array.getGenericComponentType()));
      default -> {
        // Wildcards and type variables hold nothing that is stored by its own name.
      }
    }
    return raw;
  }
}
