package cn.xuezhao.kit.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Every requirement of both manuals is proven by a test that names it, or a client is named that
 * brings it. {@code docs/requirements.md} says which; {@code -Drequirements.update=true} writes it.
 */
class RequirementsTests {

  private static final Path ROOT = Repository.root();
  private static final Path PAGE = ROOT.resolve("docs/requirements.md");

  private final Page page =
      YAMLMapper.builder()
          .build()
          .readValue(Repository.read(ROOT.resolve("docs/requirements.yaml")), Page.class);
  private final TestsByRequirement tests = TestsByRequirement.in(ROOT);

  record Page(List<Requirement> liaoning, List<Requirement> guangdong, List<Decision> decisions) {
    Stream<Requirement> all() {
      return Stream.concat(liaoning.stream(), guangdong.stream());
    }
  }

  record Decision(String question, String answer) {}

  @Test
  void everyRequirementIsProvenOrHasItsPlaceInAClient() {
    assertThat(page.all().filter(each -> each.client() == null && tests.of(each).isEmpty()))
        .as("requirements that no test names and no client brings")
        .isEmpty();
  }

  @Test
  void testsNameNoRequirementThatDoesNotExist() {
    assertThat(page.all().map(Requirement::id).toList()).containsAll(tests.ids());
  }

  @Test
  void thePageSaysWhichTestProvesWhat() throws IOException {
    if (Boolean.getBoolean("requirements.update")) {
      Files.writeString(PAGE, text());
    }
    assertThat(Repository.read(PAGE))
        .as("docs/requirements.md; write it again with -Drequirements.update=true")
        .isEqualTo(text());
  }

  @Test
  void readsIdsWhereverTheyStandOnATest() {
    TestsByRequirement found =
        TestsByRequirement.of(
            """
            /** L-P2, L-6 to L-8. */
            class SomeTests {
              /** G-33/34. */
              @Test
              void first() {
                assertThat(1).as("L-B").isOne();
              }

              /** L-19..L-20 */
              private static void helps() {}
            }
            """);
    assertThat(found.ids())
        .containsExactly("G-33", "G-34", "L-19", "L-20", "L-6", "L-7", "L-8", "L-B", "L-P2");
    assertThat(found.of(new Requirement("G-34", "", null))).containsExactly("SomeTests.first");
    assertThat(found.of(new Requirement("L-B", "", null))).containsExactly("SomeTests.first");
    assertThat(found.of(new Requirement("L-20", "", null))).containsExactly("SomeTests");
  }

  @Test
  void readsIdsInCommentsOfClientTests() {
    TestsByRequirement found =
        TestsByRequirement.ofClient(
            "buying.e2e.mjs",
            """
            // Buying, as L-15 has it.
            import { journey } from '../harness/journey.mjs';

            // G-18, G-19
            journey('a student pays first', async () => {
              // G-20: refused
              await phone.sees('L-1');
            });

            describe('prices', () => {
              /** L-B */
              it('are in fen', () => {
                expect('L-2').toBe('L-2');
              });
            });
            """);
    assertThat(found.ids()).containsExactly("G-18", "G-19", "G-20", "L-15", "L-B");
    assertThat(found.of(new Requirement("G-20", "", null)))
        .containsExactly("buying.e2e.mjs: a student pays first");
    assertThat(found.of(new Requirement("L-B", "", null)))
        .containsExactly("buying.e2e.mjs: are in fen");
    assertThat(found.of(new Requirement("L-15", "", null))).containsExactly("buying.e2e.mjs");
  }

  private String text() {
    return """
    <!-- Written by RequirementsTests from docs/requirements.yaml and the tests; -Drequirements.update=true writes it again. -->
    # Requirements

    The numbers that code, tests and policies cite. `L` is the Liaoning manual, `G` the Guangdong manual. The wording is
    ours and short; where the manuals are silent, the last table decides. Journeys (`…Journey`) go through the gateway of a
    running platform.

    ## Liaoning

    %s
    ## Guangdong

    %s
    ## Where the manuals are silent

    All of these are policy values of `infra/tenants`.

    | question | answer |
    |---|---|
    %s\
    """
        .formatted(
            table(page.liaoning()),
            table(page.guangdong()),
            page.decisions().stream()
                .map(each -> "| %s | %s |\n".formatted(each.question(), each.answer()))
                .collect(Collectors.joining()));
  }

  private String table(List<Requirement> requirements) {
    return requirements.stream()
        .map(each -> "| %s | %s | %s |\n".formatted(each.id(), each.what(), proof(each)))
        .collect(Collectors.joining("", "| id | what | proven by |\n|---|---|---|\n", ""));
  }

  private String proof(Requirement requirement) {
    SortedSet<String> named = tests.of(requirement);
    String client = requirement.client() == null ? "" : "*" + requirement.client() + "*";
    return Stream.concat(named.stream().map("`%s`"::formatted), Stream.of(client))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
