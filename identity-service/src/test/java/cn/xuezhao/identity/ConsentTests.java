package cn.xuezhao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ConsentTests extends IdentityApi {

  private static final Map<String, String> PORTRAIT =
      Map.of("purpose", "portrait-processing", "version", "2026-01");

  @Test
  void showsWhatIsAskedAndWhatWasGiven() {
    Phone phone = liaoning();
    assertThat(Phone.body(phone.get("/me/consents")).get("open")).hasSize(4);

    assertThat(phone.post("/consents", PORTRAIT)).hasStatus(201);

    JsonNode consents = Phone.body(phone.get("/me/consents"));
    assertThat(consents.get("open")).hasSize(3);
    assertThat(consents.get("history").get(0).get("purpose").asString())
        .isEqualTo("portrait-processing");
    assertThat(consents.get("history").get(0).get("decision").asString()).isEqualTo("given");
  }

  @Test
  void aRepeatedConsentIsOneConsent() {
    Phone phone = liaoning();
    phone.post("/consents", PORTRAIT);
    phone.post("/consents", PORTRAIT);

    assertThat(Phone.body(phone.get("/me/consents")).get("history")).hasSize(1);
  }

  @Test
  void whatIsTakenBackStaysOnRecord() {
    Phone phone = liaoning().consents();

    assertThat(phone.post("/consents/portrait-processing/withdrawals", Map.of())).hasStatus(201);

    JsonNode consents = Phone.body(phone.get("/me/consents"));
    assertThat(consents.get("history")).hasSize(5);
    assertThat(consents.get("history").get(4).get("decision").asString()).isEqualTo("withdrawn");
    assertThat(consents.get("open").get(0).get("purpose").asString())
        .isEqualTo("portrait-processing");
    assertProblem(phone.verify("0G1XC", Phone.code(student())), 403, "consent-required");
  }

  @Test
  void asksForTheTextThatIsValidToday() {
    Phone phone = liaoning();
    JsonNode outdated =
        assertProblem(
            phone.post("/consents", Map.of("purpose", "portrait-processing", "version", "2025-09")),
            409,
            "consent-version-outdated");
    assertThat(outdated.get("currentVersion").asString()).isEqualTo("2026-01");
    assertProblem(
        phone.post("/consents", Map.of("purpose", "marketing", "version", "2026-01")),
        400,
        "invalid-fields");
    assertProblem(phone.post("/consents/marketing/withdrawals", Map.of()), 400, "invalid-fields");
  }
}
