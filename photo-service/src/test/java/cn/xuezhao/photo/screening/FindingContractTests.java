package cn.xuezhao.photo.screening;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.TestPlatform;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client is told about a photo is what the contract says it is told. */
class FindingContractTests {

  private static final Path CONTRACT =
      TestPlatform.root().resolve("infra/contracts/schemas/finding/v1");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private static final Shape BOX =
      new Shape(Shape.BOX, List.of(List.of(88.2, 773.4), List.of(936.1, 1056.0)));

  @Test
  void everyRuleOfTheBookMakesAFindingOfTheContract() throws IOException {
    Schema schema = schema();
    assertThat(RuleBook.named("chsi-2017-99").rules())
        .allSatisfy(
            rule ->
                assertThat(faults(schema, JSON.valueToTree(broken(rule)))).as(rule.id()).isEmpty());
  }

  @Test
  void findingHasNoMemberThatTheContractDoesNotName() throws IOException {
    JsonNode declared = JSON.readTree(read("schema.json")).path("properties");
    RuleBook book = RuleBook.named("chsi-2017-99");
    for (Rule rule : book.rules()) {
      JsonNode finding = JSON.valueToTree(broken(rule));
      assertThat(declared.propertyNames()).containsAll(finding.propertyNames());
      assertThat(declared.path("unit").path("x-extensible-enum").values())
          .extracting(JsonNode::asString)
          .contains(rule.unit());
    }
  }

  @Test
  void examplesKeepTheContract() throws IOException {
    Schema schema = schema();
    try (Stream<Path> examples = Files.list(CONTRACT.resolve("examples"))) {
      for (Path example : examples.toList()) {
        assertThat(faults(schema, JSON.readTree(Files.readString(example))))
            .as(example.toString())
            .isEmpty();
      }
    }
  }

  private static Finding broken(Rule rule) {
    Limit limit =
        Arrays.stream(Severity.values())
            .map(rule::limit)
            .filter(Objects::nonNull)
            .findFirst()
            .orElseThrow();
    double beyond = limit.max() != null ? limit.max() + 1000 : limit.min() - 1000;
    return rule.judge(new Measurement(rule.measure(), beyond, List.of(BOX)), 1024, 1024)
        .orElseThrow();
  }

  private static List<String> faults(Schema schema, JsonNode finding) {
    return schema.validate(finding).stream().map(Error::toString).toList();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(read("schema.json"));
  }

  private static String read(String name) throws IOException {
    return Files.readString(CONTRACT.resolve(name));
  }
}
