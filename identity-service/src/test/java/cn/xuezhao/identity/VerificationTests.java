package cn.xuezhao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class VerificationTests extends IdentityApi {

  @LocalServerPort int port;

  @Test
  void showsTheRecordOfTheRoster() {
    Neighbors.Student student = student();
    Phone phone = liaoning().consents();

    MvcTestResult answer = phone.verify("0G1XC", Phone.code(student));

    assertThat(answer).hasStatus(201);
    JsonNode verified = Phone.body(answer);
    assertThat(verified.get("attemptsLeft").asInt()).isEqualTo(5);
    assertThat(verified.get("record").get("name").asString()).isEqualTo("李小明");
    assertThat(verified.get("record").get("studentNumber").asString())
        .isEqualTo(student.studentNumber());
    assertThat(verified.get("record").get("documentTail").asString())
        .isEqualTo(student.documentNumber().substring(14));
    assertThat(verified.toString()).doesNotContain(student.documentNumber());
    JsonNode shown =
        Phone.body(phone.get("/verifications/" + verified.get("verificationId").asString()));
    assertThat(shown.get("status").asString()).isEqualTo("verified");
    assertThat(shown.get("record")).isEqualTo(verified.get("record"));
  }

  @Test
  void aVerificationIsNobodyElses() {
    String id =
        Phone.body(liaoning().consents().verify("0G1XC", Phone.code(student())))
            .get("verificationId")
            .asString();

    assertProblem(liaoning().get("/verifications/" + id), 404, "not-found");
  }

  @Test
  void needsTheConsentsFirst() {
    JsonNode problem =
        assertProblem(liaoning().verify("0G1XC", Phone.code(student())), 403, "consent-required");

    assertThat(problem.get("purposes").valueStream().map(JsonNode::asString))
        .containsExactlyInAnyOrder(
            "service-agreement", "privacy-agreement", "portrait-processing", "transfer-to-chsi");
  }

  @ParameterizedTest
  @CsvSource({
    "forged, code-forged, 4",
    "foreign, code-foreign, 4",
    "unknown, code-unknown, 4",
    "cut-off, code-cut-off, 5",
  })
  void eachBadCodeHasItsOwnAnswer(String fault, String slug, int left) {
    JsonNode problem =
        assertProblem(
            liaoning().consents().verify("0G1XC", Phone.code(student(), fault)), 422, slug);

    assertThat(problem.get("attemptsLeft").asInt()).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(strings = {"blurred", "cropped"})
  void aPictureWithoutAReadableCodeIsNoGuess(String fault) {
    Phone phone = liaoning().consents();
    for (int i = 0; i < 6; i++) {
      assertProblem(phone.verify("0G1XC", Phone.code(student(), fault)), 422, "code-unreadable");
    }
    assertThat(phone.verify("0G1XC", Phone.code(student()))).hasStatus(201);
  }

  /** photo-service says which of the ways out helps; the student reads it as it says it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no-code",
        "several",
        "cut-off",
        "too-dark",
        "too-blurred",
        "too-slanted",
        "damaged",
        "from-the-future"
      })
  void tellsWhyACodeCannotBeRead(String reason) {
    Platform.neighbors().codesAre(reason);

    JsonNode problem =
        assertProblem(
            liaoning().consents().verify("0G1XC", Phone.code(student(), "blurred")),
            422,
            "code-unreadable");

    assertThat(problem.get("reason").asString()).isEqualTo(reason);
  }

  @Test
  void aFileThatIsNoPictureIsNoGuess() {
    byte[] text = "not a picture".getBytes(StandardCharsets.UTF_8);

    assertProblem(liaoning().consents().verify("0G1XC", text), 422, "photo-not-an-image");
  }

  @ParameterizedTest
  @CsvSource({
    "CLOSED, 422, batch-window-closed",
    "BEFORE, 422, batch-not-open-yet",
    "NO5UCH, 404, batch-unknown",
  })
  void whatTheBatchSaysIsPassedOn(String batchCode, int status, String slug) {
    assertProblem(liaoning().consents().verify(batchCode, Phone.code(student())), status, slug);
  }

  @Test
  void namesTheFieldThatDiffersAndTheSchoolAsTheWayOut() {
    Neighbors.Student code = stranger();
    onRoster(
        new Neighbors.Student(
            code.institution(), code.studentNumber(), "王小明", code.documentNumber(), "本科"));

    JsonNode problem =
        assertProblem(
            liaoning().consents().verify("0G1XC", Phone.code(code)), 422, "roster-field-mismatch");

    assertThat(problem.get("detail").asString()).contains("differ in: name").contains("school");
    assertThat(problem.get("errors").get(0).get("pointer").asString()).isEqualTo("/name");
    assertThat(problem.get("attemptsLeft").asInt()).isEqualTo(4);
    assertThat(problem.toString()).doesNotContain("小明");
  }

  @Test
  void refusesWhoIsNotOnTheRosterOrAtTheSchool() {
    assertProblem(
        liaoning().consents().verify("0G1XC", Phone.code(stranger())),
        422,
        "student-not-on-roster");
    Neighbors.Student code = stranger();
    onRoster(
        new Neighbors.Student(
            "沈阳大学", code.studentNumber(), code.name(), code.documentNumber(), "本科"));
    assertProblem(
        liaoning().consents().verify("0G1XC", Phone.code(code)), 422, "institution-mismatch");
  }

  @Test
  void fiveWrongTriesPauseTheAccountAndNobodyElse() {
    Neighbors.Student victim = student();
    Phone guesser = liaoning().consents();
    byte[] forged = Phone.code(victim, "forged");
    for (int left = 4; left >= 0; left--) {
      JsonNode problem = assertProblem(guesser.verify("0G1XC", forged), 422, "code-forged");
      assertThat(problem.get("attemptsLeft").asInt()).isEqualTo(left);
    }

    MvcTestResult paused = guesser.verify("0G1XC", Phone.code(victim));
    JsonNode problem = assertProblem(paused, 429, "verification-paused");
    assertThat(problem.get("retryAfter").asLong()).isBetween(880L, 900L);
    assertThat(problem.get("pausedUntil").asString()).endsWith("Z");
    assertThat(paused).containsHeader("Retry-After");
    assertThat(liaoning().consents().verify("0G1XC", Phone.code(victim)))
        .as("the record is never locked")
        .hasStatus(201);

    clock.turn(Duration.ofMinutes(15));
    MvcTestResult later = guesser.verify("0G1XC", Phone.code(student()));
    assertThat(later).as(String.valueOf(Phone.body(later))).hasStatus(201);
  }

  @Test
  void manyTriesAtOnceAreNotManyGuesses() throws Exception {
    Phone guesser = liaoning().consents();
    byte[] forged = Phone.code(student(), "forged");
    Callable<String> guess =
        () -> Phone.body(guesser.verify("0G1XC", forged)).get("type").asString();
    List<Callable<String>> guesses = IntStream.range(0, 30).mapToObj(i -> guess).toList();

    long compared = 0;
    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var answer : pool.invokeAll(guesses)) {
        compared += answer.get().equals("/problems/code-forged") ? 1 : 0;
      }
    }

    assertThat(compared).isBetween(1L, 5L);
    assertProblem(guesser.verify("0G1XC", forged), 429, "verification-paused");
  }

  @Test
  void namesTheInputThatIsMissing() {
    JsonNode problem =
        assertProblem(
            liaoning().consents().verify(" ", Phone.code(student())), 400, "invalid-fields");

    assertThat(problem.get("errors").get(0).get("pointer").asString()).isEqualTo("/batchCode");
  }

  @Test
  void refusesAFileThatIsTooLarge() throws Exception {
    Phone phone = liaoning().consents();

    HttpResponse<String> answer = phone.upload(port, new byte[10 * 1024 * 1024 + 1]);

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("/problems/too-large");
  }

  @Test
  void anOutageIsNoGuess() {
    Phone phone = liaoning().consents();
    byte[] picture = Phone.code(student());
    Platform.neighbors().areAway(true);
    assertProblem(phone.verify("0G1XC", picture), 503, "upstream-unavailable");
    Platform.neighbors().areAway(false);

    assertThat(Phone.body(phone.verify("0G1XC", picture)).get("attemptsLeft").asInt()).isEqualTo(5);
  }

  @Test
  void guangdongAsksForTheTailAsPeopleCopyIt() {
    Neighbors.Student student =
        onRoster(
            new Neighbors.Student("中山大学", stranger().studentNumber(), "陈一", "A123456(3)", "本科"));
    byte[] code = Phone.code(student);
    for (String tail : new String[] {"6(3)", "4563", "3456", "６（３）"}) {
      assertThat(guangdong().consents().verify("GD5K7", tail, code)).as(tail).hasStatus(201);
    }
    Phone phone = guangdong().consents();
    JsonNode wrong = assertProblem(phone.verify("GD5K7", "6543", code), 422, "id-tail-mismatch");
    assertThat(wrong.get("attemptsLeft").asInt()).isEqualTo(4);
    assertThat(wrong.get("detail").asString()).contains("school");
    JsonNode missing = assertProblem(phone.verify("GD5K7", code), 400, "invalid-fields");
    assertThat(missing.get("errors").get(0).get("pointer").asString()).isEqualTo("/idTail");
  }

  @Test
  void liaoningDoesNotLookAtATail() {
    assertThat(liaoning().consents().verify("0G1XC", "0000", Phone.code(student()))).hasStatus(201);
  }

  @Test
  void forgetsARecordNobodyConfirmed() {
    Phone phone = liaoning().consents();
    String id =
        Phone.body(phone.verify("0G1XC", Phone.code(student()))).get("verificationId").asString();
    clock.turn(Duration.ofHours(2));

    JsonNode shown = Phone.body(phone.get("/verifications/" + id));

    assertThat(shown.get("status").asString()).isEqualTo("expired");
    assertThat(shown.has("record")).isFalse();
  }
}
