package cn.xuezhao.kit.gates;

import cn.xuezhao.kit.gates.Sources.SourceFile;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreeScanner;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** What {@link ArchitectureRules} forbid and ArchUnit has no word for. */
final class Forbidden {

  private static final Set<String> EVERYTHING = Set.of("Exception", "Throwable");

  private Forbidden() {}

  /**
   * Every {@code java.time} class with a {@code now()} that takes no clock, the system clocks,
   * random UUIDs and the milliseconds of the system.
   */
  static DescribedPredicate<JavaMethodCall> readsTheClockOrMakesAnId() {
    return DescribedPredicate.describe(
        "reads the system clock or makes an id (inject java.time.Clock and the kit's Ids)",
        call -> {
          String owner = call.getTargetOwner().getName();
          String method = call.getName();
          List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
          boolean withClock =
              parameters.size() == 1 && parameters.getFirst().isEquivalentTo(Clock.class);
          return (owner.startsWith("java.time.") && method.equals("now") && !withClock)
              || (owner.equals("java.time.Clock") && method.startsWith("system"))
              || (owner.equals("java.util.UUID") && method.equals("randomUUID"))
              || (owner.equals("java.lang.System") && method.equals("currentTimeMillis"));
        });
  }

  /** A package without a marked {@code package-info.java} is not checked for null. */
  static ArchCondition<JavaClass> lieInANullMarkedPackage() {
    return new ArchCondition<>("lie in a @NullMarked package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getPackageName() + " has no package-info.java with @NullMarked"));
        }
      }
    };
  }

  /** From the sources: class files also hold the catch-alls the compiler makes by itself. */
  static List<String> catchesEverything(List<SourceFile> files) {
    List<String> found = new ArrayList<>();
    for (SourceFile file : files) {
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitCatch(CatchTree caught, @Nullable Void nothing) {
          if (caughtTypes(caught).stream().anyMatch(type -> EVERYTHING.contains(type.toString()))) {
            found.add("catch (%s) %s".formatted(caught.getParameter(), file.at(caught)));
          }
          return super.visitCatch(caught, nothing);
        }
      }.scan(file.unit(), null);
    }
    return found;
  }

  private static List<? extends Tree> caughtTypes(CatchTree caught) {
    Tree type = caught.getParameter().getType();
    return type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
  }
}
