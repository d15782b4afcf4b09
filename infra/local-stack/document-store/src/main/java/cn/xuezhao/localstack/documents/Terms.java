package cn.xuezhao.localstack.documents;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What every match of a filter must fulfil, field by field: the filter's own members and those of a
 * top-level {@code $and}. Everything else ({@code $or}, {@code $expr}, regular expressions, null)
 * is left to the filter itself, which is always evaluated on what an index returns.
 */
final class Terms {

  private final Map<String, List<Object>> conditions = new LinkedHashMap<>();

  private Terms() {}

  static Terms of(Document filter) {
    Terms terms = new Terms();
    terms.collect(filter);
    return terms;
  }

  /** The value if an index can look it up: neither null nor a list, an expression or a pattern. */
  static @Nullable Object exact(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Collection<?> _ -> null;
      case BsonRegularExpression _ -> null;
      case Document document when document.keySet().stream().anyMatch(key -> key.startsWith("$")) ->
          null;
      default -> value;
    };
  }

  /** The value the field must be equal to. */
  @Nullable Object equality(String field) {
    return first(
        field,
        condition -> {
          Object value = exact(condition);
          return value == null ? exact(operator(condition, "$eq")) : value;
        });
  }

  /** The values of {@code $in}, each once, when all can be looked up. */
  @Nullable Collection<?> oneOf(String field) {
    return first(
        field,
        condition -> {
          if (operator(condition, "$in") instanceof Collection<?> values
              && values.stream().allMatch(value -> exact(value) != null)) {
            Collection<Object> distinct = new TreeSet<>(StoredValues.ORDER);
            distinct.addAll(values);
            return distinct;
          }
          return null;
        });
  }

  /** The range the field must lie in; the whole index when it only has to exist. */
  @Nullable Bounds bounds(String field) {
    return first(
        field,
        condition -> {
          if (!(condition instanceof Document operators)) {
            return null;
          }
          Bounds bounds = Bounds.of(operators);
          return bounds == null && Boolean.TRUE.equals(operators.get("$exists"))
              ? Bounds.open()
              : bounds;
        });
  }

  private void collect(Document filter) {
    filter.forEach(
        (key, condition) -> {
          if (key.equals("$and") && condition instanceof Collection<?> parts) {
            parts.stream()
                .filter(Document.class::isInstance)
                .forEach(part -> collect((Document) part));
          } else if (!key.startsWith("$") && condition != null) {
            conditions.computeIfAbsent(key, absent -> new ArrayList<>()).add(condition);
          }
        });
  }

  private <T> @Nullable T first(String field, Function<Object, @Nullable T> reading) {
    for (Object condition : conditions.getOrDefault(field, List.of())) {
      T found = reading.apply(condition);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Object operator(Object condition, String operator) {
    return condition instanceof Document operators ? operators.get(operator) : null;
  }
}
