package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Clients draw their pages from the public section, services act by their own; a centre whose file
 * says two things would promise what it does not do. All centres are checked, the invented one too.
 */
class PoliciesTests {

  private static final YAMLMapper YAML = new YAMLMapper();
  private static final List<Path> FOLDERS =
      List.of(Path.of("../tenants"), Path.of("src/test/resources/tenants"));

  /** A centre's file under its name. */
  record Centre(String name, JsonNode policy) {

    JsonNode at(String path) {
      return policy.at(path);
    }

    boolean hasStep(String step) {
      return steps().contains(step);
    }

    List<String> steps() {
      return texts(at("/order/workflow/steps"));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Centre> centres() {
    return FOLDERS.stream().flatMap(PoliciesTests::in);
  }

  /** G-16, L-4, L-8, G-12: what is asked for is what is looked at. */
  @ParameterizedTest
  @MethodSource("centres")
  void asksStudentsForWhatIdentityWants(Centre centre) {
    same(centre, "/public/identity-inputs", "/identity/inputs");
    same(centre, "/public/login", "/identity/login/method");
    same(centre, "/public/contact", "/identity/contact");
    same(centre, "/public/adding-enrollments", "/identity/several-enrollments");
    assertThat(texts(centre.at("/public/identity-inputs")).contains("id-tail"))
        .isEqualTo(centre.at("/identity/id-tail/required").asBoolean());
  }

  /** L-13, L-15, G-18, G-19, G-26: the order of the steps is the one that is shown. */
  @ParameterizedTest
  @MethodSource("centres")
  void showsTheStepsAsTheyCome(Centre centre) {
    List<String> steps = centre.steps();
    assertThat(centre.at("/public/payment-before-photo").asBoolean())
        .isEqualTo(centre.hasStep("pay") && steps.indexOf("pay") < steps.indexOf("photo"));
    assertThat(centre.at("/public/confirmation-by-student").asBoolean())
        .isEqualTo(centre.hasStep("confirm"));
    same(centre, "/public/recapture", "/order/recapture");
    same(centre, "/public/withdrawal-from-review", "/review/withdrawal");
    assertThat(centre.at("/public/exceptions-register").asBoolean())
        .isEqualTo(centre.at("/review").has("exceptions-register"));
  }

  /** Without a step to pay in, nobody else than the school can pay. */
  @ParameterizedTest
  @MethodSource("centres")
  void whereStudentsPayThereIsAStepForIt(Centre centre) {
    assertThat(centre.hasStep("pay") || centre.at("/batch/payer").asString().equals("institution"))
        .isTrue();
  }

  /** L-17, G-6, G-7, G-8, G-32: what is promised on the page is what is counted. */
  @ParameterizedTest
  @MethodSource("centres")
  void promisesWhatIsCounted(Centre centre) {
    same(centre, "/public/review-promise/at-most", "/order/review-promise/at-most");
    same(centre, "/public/review-promise/counted-in", "/order/review-promise/counted-in");
    same(centre, "/public/review-promise/hours/from", "/order/review-hours/from");
    same(centre, "/public/review-promise/hours/to", "/order/review-hours/to");
    same(centre, "/public/onward-promises", "/order/onward-promises");
  }

  /** G-7, G-8: what order-service promises, batch-service keeps. */
  @ParameterizedTest
  @MethodSource("centres")
  void keepsWhatIsPromised(Centre centre) {
    same(centre, "/order/resubmission/after-batch-end", "/batch/resubmission/after-batch-end");
    if (centre.at("/order").has("onward-promises")) {
      same(centre, "/order/onward-promises/platform-upload", "/batch/platform-upload/within");
      same(centre, "/order/onward-promises/handoff", "/batch/handoff/latest");
    }
  }

  /** G-12: nobody agrees to a text that is not shown, or to another version of it. */
  @ParameterizedTest
  @MethodSource("centres")
  void showsTheTextOfEveryConsentItAsksFor(Centre centre) {
    Map<String, String> shown =
        centre
            .at("/public/agreement-texts")
            .valueStream()
            .collect(
                Collectors.toMap(
                    text -> text.at("/purpose").asString(),
                    text -> text.at("/version").asString()));
    Map<String, String> asked =
        centre
            .at("/identity/consents")
            .propertyStream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString()));
    assertThat(shown).isEqualTo(asked);
    assertThat(asked.keySet()).containsAll(texts(centre.at("/public/agreements")));
  }

  /** The color that the page shows is the one behind the standard photo. */
  @ParameterizedTest
  @MethodSource("centres")
  void showsTheBackgroundOfTheStandardPhoto(Centre centre) {
    same(centre, "/public/background", "/photo/background");
  }

  /** L-14, G-22: where the page lets students choose the crop, it is taken. */
  @ParameterizedTest
  @MethodSource("centres")
  void takesTheCropWhereThePageAsksForIt(Centre centre) {
    assertThat(centre.at("/photo/crop-by-student").asBoolean())
        .isEqualTo(centre.at("/public/capture/crop").asString().equals("manual"));
  }

  /** A third province shows something only when it is neither of the two. */
  @Test
  void theInventedProvinceIsAMixOfItsOwn() {
    assertThat(centres().map(Centre::steps)).doesNotHaveDuplicates().hasSize(3);
    assertThat(centres().map(centre -> centre.at("/batch/roster/mode").asString()))
        .doesNotHaveDuplicates();
  }

  private static void same(Centre centre, String shown, String meant) {
    assertThat(centre.at(shown))
        .as("%s.yaml: %s and %s", centre, shown, meant)
        .isEqualTo(centre.at(meant));
  }

  private static Stream<Centre> in(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(PoliciesTests::read)
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Centre read(Path file) {
    return new Centre(
        file.getFileName().toString().replace(".yaml", ""), YAML.readTree(file.toFile()));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
