package cn.xuezhao.kit.tenant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** One regional centre's file: read once, held against the records its sections are bound to. */
final class PolicyFile {

  private final String tenant;
  private final Binder binder;
  private final Map<?, ?> sections;

  private PolicyFile(String tenant, Binder binder, Map<?, ?> sections) {
    this.tenant = tenant;
    this.binder = binder;
    this.sections = sections;
  }

  /** The section {@code tenant}: who this file is about. */
  record Tenant(String id, String name, int policyVersion, ZoneId timeZone) {}

  static PolicyFile read(Path path) throws IOException {
    String name = String.valueOf(path.getFileName());
    try {
      var sources = new YamlPropertySourceLoader().load(name, new FileSystemResource(path));
      Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(path));
      if (!(tree instanceof Map<?, ?> sections)) {
        throw new IllegalStateException(name + ": empty (expected: a tenant policy)");
      }
      Binder binder = new Binder(ConfigurationPropertySources.from(sources));
      PolicyFile file = new PolicyFile(name.replaceFirst("\\.yaml$", ""), binder, sections);
      file.requireOwnName();
      return file;
    } catch (YAMLException broken) {
      throw new IllegalStateException(name + ": " + broken.getMessage(), broken);
    }
  }

  String tenant() {
    return tenant;
  }

  Map<String, Object> raw(String section) {
    requirePresent(section);
    return binder.bind(section, Bindable.mapOf(String.class, Object.class)).orElse(Map.of());
  }

  <P> P bind(String section, Class<P> type) {
    requirePresent(section);
    List<String> problems = SectionShape.problems(section, sections.get(section), type);
    if (!problems.isEmpty()) {
      throw refused(problems);
    }
    try {
      var strict = new NoUnboundElementsBindHandler(BindHandler.DEFAULT);
      return binder
          .bind(section, Bindable.of(type), strict)
          .orElseThrow(() -> refused(List.of(section + " is empty")));
    } catch (BindException failure) {
      throw refused(List.of(reason(section, failure)));
    }
  }

  IllegalStateException refused(List<String> problems) {
    return new IllegalStateException(tenant + ".yaml: " + String.join("; ", problems));
  }

  private void requireOwnName() {
    String id = bind("tenant", Tenant.class).id();
    if (!id.equals(tenant)) {
      throw refused(List.of("tenant.id: '%s' (expected: %s, as the file)".formatted(id, tenant)));
    }
  }

  private void requirePresent(String section) {
    if (sections.get(section) == null) {
      throw refused(List.of("section '%s' is missing".formatted(section)));
    }
  }

  private static String reason(String section, BindException failure) {
    ConfigurationProperty property = failure.getProperty();
    if (property != null && failure.getCause() instanceof ConversionException) {
      return "%s: '%s' (expected: %s)"
          .formatted(
              failure.getName(),
              property.getValue(),
              expected(failure.getTarget().getType().resolve(Object.class)));
    }
    String rule = String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
    return rule.startsWith(section + ".") ? rule : failure.getName() + ": " + rule;
  }

  private static String expected(Class<?> type) {
    if (type == Duration.class) {
      return "an ISO-8601 duration such as PT30M or P2D";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type)
        ? "a whole number"
        : "a " + type.getSimpleName();
  }
}
