package cn.xuezhao.kit.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** A centre that writes something nobody understands learns it at the start, with the words. */
class TenantPoliciesTests {

  private static final String RIGHT =
      """
      tenant: { id: yunling, name: 云岭图像采集中心, policy-version: 1, time-zone: Asia/Shanghai }
      parcel:
        steps: [weigh, take-home]
        stamped: true
        pieces: 3
        give-up-after: PT30M
        doors: { front: { bell: true }, back: { bell: false } }
      """;

  @TempDir Path folder;

  private Path file;

  enum Step {
    WEIGH,
    SHIP,
    TAKE_HOME
  }

  enum Door {
    FRONT,
    BACK
  }

  record Bell(boolean bell) {}

  record ParcelPolicy(
      List<Step> steps,
      boolean stamped,
      @Max(9) int pieces,
      Duration giveUpAfter,
      Map<Door, @Valid Bell> doors,
      @Nullable Duration waitFor,
      @DefaultValue("7") int color) {

    ParcelPolicy {
      if (!steps.getLast().equals(Step.TAKE_HOME)) {
        throw new IllegalArgumentException("parcel.steps: take-home comes last");
      }
    }
  }

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("yunling.yaml");
  }

  @Test
  void bindsASectionToARecord() throws IOException {
    Files.writeString(file, RIGHT);
    assertThat(bind().of("yunling"))
        .isEqualTo(
            new ParcelPolicy(
                List.of(Step.WEIGH, Step.TAKE_HOME),
                true,
                3,
                Duration.ofMinutes(30),
                Map.of(Door.FRONT, new Bell(true), Door.BACK, new Bell(false)),
                null,
                7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[weigh, | [weigh, dance, | parcel.steps[1]: 'dance' (expected: weigh, ship, take-home)",
        "[weigh, take-home] | weigh | parcel.steps: 'weigh' (expected: a list)",
        "[weigh, take-home] | [weigh] | parcel.steps: take-home comes last",
        "stamped: true | stomped: true | parcel.stamped is missing; parcel.stomped is unknown"
            + " (expected: steps, stamped, pieces, give-up-after, doors, wait-for, color)",
        "stamped: true | stamped: perhaps | parcel.stamped: 'perhaps' (expected: true or false)",
        "pieces: 3 | pieces: | parcel.pieces is empty (expected: a value)",
        "pieces: 3 | pieces: some | parcel.pieces: 'some' (expected: a whole number)",
        "pieces: 3 | pieces: 10 | parcel.pieces must be less than or equal to 9",
        "give-up-after: PT30M | # | parcel.give-up-after is missing",
        "give-up-after | giveUpAfter | parcel.give-up-after is missing; parcel.giveUpAfter is"
            + " unknown (expected: steps, stamped, pieces, give-up-after, doors, wait-for, color)",
        "PT30M | soon | parcel.give-up-after: 'soon' (expected: an ISO-8601 duration such as PT30M"
            + " or P2D)",
        "front: | roof: | parcel.doors: 'roof' (expected: front, back)",
        "front: { bell: true } | front: { knocker: true } | parcel.doors.front.bell is missing;"
            + " parcel.doors.front.knocker is unknown (expected: bell)",
        "front: { bell: true } | front: loud | parcel.doors.front: 'loud' (expected: keys bell)",
        "parcel: | letter: | section 'parcel' is missing",
        "id: yunling | id: yunnan | tenant.id: 'yunnan' (expected: yunling, as the file)",
        "policy-version: 1 | version: 1 | tenant.policy-version is missing; tenant.version is"
            + " unknown (expected: id, name, policy-version, time-zone)",
        "Asia/Shanghai | Asia/Nowhere | tenant.time-zone: 'Asia/Nowhere' (expected: a ZoneId)",
      })
  void refusesToStartAndSaysFileAndKeyAndWhatItMayHold(String right, String wrong, String problem)
      throws IOException {
    assertThat(RIGHT).contains(right);
    Files.writeString(file, RIGHT.replace(right, wrong));
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(this::bind)
        .withMessage("yunling.yaml: " + problem);
  }

  @Test
  void aFileThatIsNoYamlIsNamed() throws IOException {
    Files.writeString(file, "tenant: { id: yunling");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(this::bind)
        .withMessageStartingWith("yunling.yaml: ")
        .withMessageContaining("line 1");
  }

  @Test
  void anEmptyFileIsNamed() throws IOException {
    Files.writeString(file, "# later\n");
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(this::bind)
        .withMessage("yunling.yaml: empty (expected: a tenant policy)");
  }

  private TenantPolicies.Policies<ParcelPolicy> bind() {
    return TenantPolicies.in(folder).bind("parcel", ParcelPolicy.class);
  }
}
