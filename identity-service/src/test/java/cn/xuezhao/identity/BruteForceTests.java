package cn.xuezhao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** Five guesses pause an account, whoever sends them however fast; nobody else notices. */
class BruteForceTests extends IdentityApi {

  @Autowired MeterRegistry meters;

  /** G-16: ten thousand tails are one account's five guesses, also when they come at once. */
  @Test
  void noMoreThanFiveTailsAreComparedHoweverManyComeAtOnce() throws Exception {
    Neighbors.Student victim = student();
    byte[] code = Phone.code(victim);
    Phone guesser = guangdong().consents();
    List<Callable<String>> guesses = new ArrayList<>();
    for (int tail = 9_000; tail < 9_060; tail++) {
      String typed = String.valueOf(tail);
      guesses.add(() -> Phone.body(guesser.verify("GD5K7", typed, code)).get("type").asString());
    }

    List<String> answers = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(16)) {
      for (var answer : pool.invokeAll(guesses)) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).filteredOn("/problems/id-tail-mismatch"::equals).hasSizeBetween(1, 5);
    assertThat(answers)
        .isSubsetOf(
            "/problems/id-tail-mismatch", "/problems/verification-paused", "/problems/conflict");
    assertThat(guangdong().consents().verify("GD5K7", tail(victim), code))
        .as("the student's record is never locked")
        .hasStatus(201);
  }

  @ParameterizedTest
  @CsvSource({
    "0G1XC, blurred, code-unreadable",
    "0G1XC, cut-off, code-cut-off",
    "NO5UCH, none, batch-unknown",
    "CLOSED, none, batch-window-closed",
  })
  void everyAnswerThatFailsSaysHowManyTriesAreLeft(String batchCode, String fault, String slug) {
    Phone phone = liaoning().consents();
    phone.verify("0G1XC", Phone.code(student(), "forged"));

    JsonNode problem = Phone.body(phone.verify(batchCode, Phone.code(student(), fault)));

    assertThat(problem.get("type").asString()).isEqualTo("/problems/" + slug);
    assertThat(problem.get("attemptsLeft").asInt()).isEqualTo(4);
  }

  @Test
  void saysHowManyTriesAreLeftAlsoInAnOutage() {
    Phone phone = liaoning().consents();
    byte[] picture = Phone.code(student());
    Platform.neighbors().areAway(true);

    JsonNode problem = assertProblem(phone.verify("0G1XC", picture), 503, "upstream-unavailable");

    assertThat(problem.get("attemptsLeft").asInt()).isEqualTo(5);
    assertThat(problem.get("retryAfter").asInt()).isPositive();
  }

  @Test
  void saysHowManyTriesAreLeftAlsoWhenAnInputIsMissing() {
    JsonNode problem =
        assertProblem(
            guangdong().consents().verify("GD5K7", Phone.code(student())), 400, "invalid-fields");

    assertThat(problem.get("attemptsLeft").asInt()).isEqualTo(5);
  }

  /** Many accounts with few guesses each: the batch's budget raises an alarm and locks nobody. */
  @Test
  void aSprayedBatchRingsOnceAndLocksNobodyOut() {
    Neighbors.Student victim = student();
    byte[] code = Phone.code(victim);
    double before = rung();
    for (int account = 0; account < 11; account++) {
      Phone guesser = guangdong().consents();
      for (int guess = 0; guess < 5; guess++) {
        String tail = "99" + account % 10 + guess;
        MvcTestResult answer =
            guess % 2 == 0
                ? guesser.verify(Neighbors.SPRAYED, tail, code)
                : guesser.send("/verification-requests", asking(victim, tail), code);
        assertProblem(answer, 422, "id-tail-mismatch");
      }
    }

    assertThat(rung() - before).isEqualTo(1);
    assertThat(guangdong().consents().verify(Neighbors.SPRAYED, tail(victim), code)).hasStatus(201);
  }

  /** The way to a person is no way around the budget. */
  private static Map<String, String> asking(Neighbors.Student victim, String tail) {
    return Map.of(
        "batchCode",
        Neighbors.SPRAYED,
        "idTail",
        tail,
        "studentNumber",
        victim.studentNumber(),
        "name",
        victim.name(),
        "reason",
        "采集码打不开");
  }

  private double rung() {
    return meters.find("xuezhao.verification.batch.alarms").counters().stream()
        .mapToDouble(counter -> counter.count())
        .sum();
  }
}
