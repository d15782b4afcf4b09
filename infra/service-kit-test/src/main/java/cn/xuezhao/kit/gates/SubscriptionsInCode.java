package cn.xuezhao.kit.gates;

import cn.xuezhao.kit.gates.Calls.Call;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The topics a service listens to and the record it reads each with, as its sources say. They must
 * say it literally, {@code Subscription.to("order.paid", OrderPaid.class, ...)}, so that reader and
 * test see the same thing.
 */
final class SubscriptionsInCode {

  private final Calls calls;
  private final JavaClasses classes;

  private SubscriptionsInCode(Calls calls, JavaClasses classes) {
    this.calls = calls;
    this.classes = classes;
  }

  /** The consumer's records, by topic. */
  static Map<String, Class<?>> of(JavaClasses classes, Path sources) {
    Calls calls = Calls.in(Sources.under(sources));
    SubscriptionsInCode reading = new SubscriptionsInCode(calls, classes);
    Map<String, Class<?>> subscriptions = new LinkedHashMap<>();
    calls.all().stream()
        .filter(SubscriptionsInCode::subscribes)
        .forEach(call -> subscriptions.put(reading.topic(call), reading.type(call)));
    return subscriptions;
  }

  private static boolean subscribes(Call call) {
    return call.name().equals("Subscription.to") || call.name().startsWith("Subscription<");
  }

  private String topic(Call call) {
    return calls
        .text(call.arguments().getFirst())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "topic: %s (expected: a literal or a constant of this module) %s"
                        .formatted(call.arguments().getFirst(), call.at())));
  }

  private Class<?> type(Call call) {
    for (ExpressionTree argument : call.arguments()) {
      if (argument instanceof MemberSelectTree literal
          && literal.getIdentifier().contentEquals("class")) {
        return resolve(literal.getExpression().toString(), call);
      }
    }
    throw new IllegalStateException("record: none (expected: X.class) " + call.at());
  }

  /** The nearest type of that name: nested in the file's own type, in its package, anywhere. */
  private Class<?> resolve(String name, Call call) {
    String simple = name.substring(name.lastIndexOf('.') + 1);
    String file = call.file().packageName() + "." + fileName(call);
    List<JavaClass> named =
        classes.stream().filter(type -> type.getSimpleName().equals(simple)).toList();
    for (String prefix : List.of(file, call.file().packageName() + ".", "")) {
      List<JavaClass> near =
          named.stream().filter(type -> type.getName().startsWith(prefix)).toList();
      if (near.size() == 1) {
        return near.getFirst().reflect();
      }
    }
    throw new IllegalStateException(
        "record %s: %d types of that name %s".formatted(name, named.size(), call.at()));
  }

  private static String fileName(Call call) {
    return String.valueOf(call.file().path().getFileName()).replaceFirst("\\.java$", "");
  }
}
