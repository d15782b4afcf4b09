package cn.xuezhao.kit.tenant;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds a section against the record it is going to be bound to. Binding alone would read a missing
 * number as 0 and name neither the file nor the words that are allowed; here every key must be
 * known and every value there, unless the record says {@code @Nullable} or {@code @DefaultValue}.
 */
final class SectionShape {

  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  private final List<String> problems = new ArrayList<>();

  private SectionShape() {}

  /** All that is wrong, in the order of the record; empty when nothing is. */
  static List<String> problems(String section, @Nullable Object value, Class<?> type) {
    SectionShape shape = new SectionShape();
    shape.check(section, value, type);
    return List.copyOf(shape.problems);
  }

  /** A property path of Java as it is written in the file. */
  static String key(String section, Object path) {
    return section + "." + kebab(String.valueOf(path));
  }

  private void check(String path, @Nullable Object value, Type type) {
    if (value == null) {
      problems.add(path + " is empty (expected: a value)");
      return;
    }
    switch (type) {
      case Class<?> record when record.isRecord() -> checkKeys(path, value, record);
      case Class<?> words when words.isEnum() -> checkWord(path, String.valueOf(value), words);
      case ParameterizedType list
          when list.getRawType() instanceof Class<?> raw
              && Collection.class.isAssignableFrom(raw) ->
          checkEntries(path, value, list.getActualTypeArguments()[0]);
      case ParameterizedType map when map.getRawType() == Map.class ->
          checkMap(path, value, map.getActualTypeArguments());
      default -> {
        // A plain value; whether it can be converted, the binder finds out.
      }
    }
  }

  private void checkKeys(String path, Object value, Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<String> known = Arrays.stream(components).map(c -> kebab(c.getName())).toList();
    if (!(value instanceof Map<?, ?> keys)) {
      problems.add("%s: '%s' (expected: keys %s)".formatted(path, value, String.join(", ", known)));
      return;
    }
    for (RecordComponent component : components) {
      String key = kebab(component.getName());
      if (keys.containsKey(key)) {
        check(path + "." + key, keys.get(key), component.getGenericType());
      } else if (!isOptional(component)) {
        problems.add("%s.%s is missing".formatted(path, key));
      }
    }
    keys.keySet().stream()
        .map(String::valueOf)
        .filter(key -> !known.contains(key))
        .forEach(
            key ->
                problems.add(
                    "%s.%s is unknown (expected: %s)"
                        .formatted(path, key, String.join(", ", known))));
  }

  private void checkEntries(String path, Object value, Type entry) {
    if (!(value instanceof List<?> list)) {
      problems.add("%s: '%s' (expected: a list)".formatted(path, value));
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      check("%s[%d]".formatted(path, i), list.get(i), entry);
    }
  }

  private void checkMap(String path, Object value, Type[] keyAndValue) {
    if (!(value instanceof Map<?, ?> map)) {
      problems.add("%s: '%s' (expected: keys and values)".formatted(path, value));
      return;
    }
    map.forEach(
        (key, each) -> {
          check(path, key, keyAndValue[0]);
          check(path + "." + key, each, keyAndValue[1]);
        });
  }

  private void checkWord(String path, String word, Class<?> words) {
    List<String> allowed =
        Arrays.stream(words.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .toList();
    if (allowed.stream().noneMatch(name -> bare(name).equals(bare(word)))) {
      problems.add(
          "%s: '%s' (expected: %s)"
              .formatted(
                  path,
                  word,
                  allowed.stream()
                      .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                      .collect(Collectors.joining(", "))));
    }
  }

  private static boolean isOptional(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
        || hasDefault(component);
  }

  /** Of a record's component the annotation is kept at the parameter of the constructor. */
  private static boolean hasDefault(RecordComponent component) {
    return Arrays.stream(component.getDeclaringRecord().getDeclaredConstructors())
        .flatMap(constructor -> Arrays.stream(constructor.getParameters()))
        .anyMatch(
            parameter ->
                parameter.getName().equals(component.getName())
                    && parameter.isAnnotationPresent(DefaultValue.class));
  }

  /** As the binder compares: {@code student-number} and {@code STUDENT_NUMBER} are one word. */
  private static String bare(String word) {
    return word.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
  }

  private static String kebab(String name) {
    return HUMP.matcher(name).replaceAll("$1-$2").toLowerCase(Locale.ROOT);
  }
}
