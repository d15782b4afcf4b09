package cn.xuezhao.identity.request;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.identity.Platform;
import cn.xuezhao.identity.request.VerificationRequest.Decided;
import cn.xuezhao.identity.verification.PersonKeys;
import cn.xuezhao.identity.verification.Verifications;
import cn.xuezhao.identity.verification.VerifiedRecord;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** The service dies after a registrar has decided and before the verification is made. */
@ServiceTest
class RequestRecoveryTests {

  private static final String TENANT = "liaoning";

  @Autowired RequestStore store;
  @Autowired RequestSeal seal;
  @Autowired Verifications verifications;
  @Autowired Ids ids;
  @Autowired TestClock clock;
  @Autowired MockMvcTester http;

  @DynamicPropertySource
  static void neighbors(DynamicPropertyRegistry properties) {
    Platform.addresses(properties);
  }

  @Test
  void anAcceptedRequestBecomesItsVerificationWhoeverDied() throws Exception {
    String studentId = login();

    VerificationRequest accepted =
        TenantContext.call(TENANT, () -> acceptedAndAbandoned(studentId));

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(isSettled(accepted)).isTrue());
    Verifications.Confirmable made =
        TenantContext.call(
            TENANT, () -> verifications.confirmable(accepted.verificationId(), studentId));
    assertThat(made.slot()).isEqualTo("bat_1:row_1");
    assertThat(made.record().verifiedBy()).isEqualTo("person");
  }

  private VerificationRequest acceptedAndAbandoned(String studentId) {
    Instant now = clock.instant();
    String id = ids.next("vrq");
    var typed = new Typed("2020000001", "李小明", null, "打不开");
    VerificationRequest open =
        store.open(
            new VerificationRequest(
                id,
                VerificationRequest.slotOf(studentId, "bat_1"),
                studentId,
                "bat_1",
                "0G1XC",
                "ins_1",
                "code-unreadable",
                now,
                now.plus(Duration.ofDays(14)),
                new RequestState.Open(seal.typed(studentId, id, typed))));
    var record =
        new VerifiedRecord(
            "李小明", "2020000001", "辽宁科技学院", null, null, null, null, null, null, "person");
    var agreed =
        new Verifications.Confirmable(
            "bat_1", "bat_1:row_1", new PersonKeys("mark", "roll", null), record);
    return store.change(
        id,
        current ->
            current.accept(new Decided("registrar1", now, null), seal.outcome(open, agreed)));
  }

  private boolean isSettled(VerificationRequest accepted) {
    return TenantContext.call(
        TENANT,
        () ->
            store.get(accepted.id()).state() instanceof RequestState.Accepted state
                && state.outcome() == null);
  }

  private String login() throws Exception {
    String code = Platform.wechat().loginCode(TENANT, "abandoned");
    String answer =
        http.post()
            .uri("/api/liaoning/sessions")
            .contentType("application/json")
            .content(JsonMapper.shared().writeValueAsString(Map.of("code", code)))
            .exchange()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    return JsonMapper.shared().readTree(answer).get("studentId").asString();
  }
}
