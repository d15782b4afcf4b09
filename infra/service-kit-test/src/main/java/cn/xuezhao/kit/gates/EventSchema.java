package cn.xuezhao.kit.gates;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * The JSON Schema of a topic. Readers hold it open; the strictness that keeps a producer honest is
 * here: no member that the schema does not declare, no word that it does not list.
 */
final class EventSchema {

  private static final String WORDS = "x-extensible-enum";

  private final Schema schema;
  private final JsonNode properties;

  private EventSchema(Schema schema, JsonNode properties) {
    this.schema = schema;
    this.properties = properties;
  }

  static EventSchema of(JsonNode document) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(document.toString());
    return new EventSchema(schema, document.path("properties"));
  }

  Set<String> members() {
    return new TreeSet<>(properties.propertyNames());
  }

  /** Members whose words may grow. */
  Set<String> extensible() {
    Set<String> extensible = members();
    extensible.removeIf(member -> properties.path(member).path(WORDS).isMissingNode());
    return extensible;
  }

  /** What is wrong for anybody. */
  List<String> faults(JsonNode value) {
    return schema
        .validate(
            value.toString(),
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Error::toString)
        .toList();
  }

  /** What is wrong for the producer. */
  List<String> faultsOfProducer(JsonNode value) {
    List<String> faults = new ArrayList<>(faults(value));
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      JsonNode declared = properties.path(member.getKey());
      if (declared.isMissingNode()) {
        faults.add("/%s: not declared in the schema".formatted(member.getKey()));
      }
      JsonNode words = declared.path(WORDS);
      if (!words.isMissingNode() && words.valueStream().noneMatch(member.getValue()::equals)) {
        faults.add(
            "/%s: %s (expected: one of %s)".formatted(member.getKey(), member.getValue(), words));
      }
    }
    return faults;
  }
}
