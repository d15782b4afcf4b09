package cn.xuezhao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

class SessionTests extends IdentityApi {

  @Autowired MongoClient mongo;

  @Test
  void aLoginCodeBecomesASessionOfTheTenant() throws Exception {
    MvcTestResult answer =
        Phone.login(http, "liaoning", Platform.wechat().loginCode("liaoning", "login-1"));

    assertThat(answer).hasStatusOk();
    JsonNode session = Phone.body(answer);
    assertThat(session.get("expiresInSeconds").asInt()).isEqualTo(7200);
    SignedJWT token = SignedJWT.parse(session.get("token").asString());
    var claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("https://xuezhao.cn/students/liaoning");
    assertThat(claims.getSubject()).isEqualTo(session.get("studentId").asString());
    assertThat(claims.getAudience()).containsExactly("xuezhao");
    assertThat(claims.getStringClaim("typ")).isEqualTo("student");
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofHours(2));
    assertThat(token.verify(new ECDSAVerifier(publicKey("liaoning")))).isTrue();
    assertThat(token.verify(new ECDSAVerifier(publicKey("guangdong")))).isFalse();
  }

  @Test
  void onlyThePublicHalfOfAKeyIsTold() throws Exception {
    assertThat(publicKey("liaoning").isPrivate()).isFalse();
    assertProblem(http.get().uri("/jwks/hunan").exchange(), 404, "unknown-tenant");
  }

  @Test
  void thePersonIsTheSameStudentAtEveryLogin() {
    Phone first = Phone.of(http, "liaoning", "again");
    Phone second = Phone.of(http, "liaoning", "again");
    Phone elsewhere = Phone.of(http, "guangdong", "again");

    assertThat(second.studentId()).isEqualTo(first.studentId());
    assertThat(elsewhere.studentId()).isNotEqualTo(first.studentId());
  }

  @Test
  void aCodeIsGoodForOneUse() {
    String code = Platform.wechat().loginCode("liaoning", "once");
    assertThat(Phone.login(http, "liaoning", code)).hasStatusOk();

    assertProblem(Phone.login(http, "liaoning", code), 422, "login-code-invalid");
    assertProblem(
        Phone.login(http, "guangdong", Platform.wechat().loginCode("liaoning", "once")),
        422,
        "login-code-invalid");
  }

  @Test
  void nothingButACodeReachesWeChat() {
    for (String hostile : List.of("x&appid=wx1", "a b", "../x", "码", "x#y")) {
      assertProblem(Phone.login(http, "liaoning", hostile), 422, "login-code-invalid");
    }
  }

  @Test
  void saysSoWhenWeChatDoesNotAnswer() {
    Platform.wechat()
        .post(
            "/__sandbox/faults",
            """
            {"match":{"path":"/sns/jscode2session"},"times":1,"action":{"type":"http","status":502}}
            """);
    String code = Platform.wechat().loginCode("liaoning", "outage");

    assertProblem(Phone.login(http, "liaoning", code), 503, "upstream-unavailable");
    assertThat(Phone.login(http, "liaoning", code)).hasStatusOk();
  }

  @Test
  void sharesThePhoneNumberMasked() {
    Phone phone = liaoning();
    assertThat(Phone.body(phone.get("/me")).has("maskedPhone")).isFalse();
    Platform.wechat()
        .post(
            "/__sandbox/users",
            "{\"userId\":\"%s\",\"phone\":\"13912345678\"}".formatted(phone.userId()));

    MvcTestResult shared =
        phone.post(
            "/me/phone", Map.of("code", Platform.wechat().phoneCode("liaoning", phone.userId())));

    assertThat(Phone.body(shared).get("maskedPhone").asString()).isEqualTo("139****5678");
    assertThat(Phone.body(phone.get("/me")).get("maskedPhone").asString()).isEqualTo("139****5678");
    assertProblem(phone.post("/me/phone", Map.of("code", "used-code")), 422, "phone-code-invalid");
  }

  /** L-3: back from the official account the page shows at once that one follows, and that not. */
  @Test
  void noticesWhoStopsFollowingAndWhoComesBack() {
    Phone phone = liaoning();
    for (boolean follows : new boolean[] {true, false, true}) {
      Platform.wechat()
          .post(
              "/__sandbox/users/" + phone.userId() + (follows ? "/follow" : "/unfollow"),
              "{\"tenant\":\"liaoning\"}");
      clock.turn(Duration.ofSeconds(6));

      assertThat(Phone.body(phone.get("/me")).get("followsOfficialAccount").asBoolean())
          .isEqualTo(follows);
    }
  }

  /** An account that takes part nowhere is gone at once, and its next login is somebody new. */
  @Test
  void aStudentWithoutAnEnrollmentMayLeave() {
    Phone phone = liaoning().consents();
    String id = phone.studentId();

    assertThat(phone.delete("/me")).hasStatus(204);

    assertProblem(phone.get("/me"), 404, "not-found");
    assertProblem(phone.verify("0G1XC", Phone.code(student())), 404, "not-found");
    assertThat(stored(id)).contains("left").doesNotContain("account");
    assertThat(Phone.of(http, "liaoning", phone.userId()).studentId()).isNotEqualTo(id);
  }

  @Test
  void whoTakesPartLeavesWhenTheRetentionEnds() {
    Neighbors.Student student = student();
    Phone phone = liaoning().consents();
    String verificationId = verificationId(phone.verify("0G1XC", Phone.code(student)));
    String enrollmentId =
        Phone.body(
                phone.post(
                    "/enrollments",
                    Map.of(
                        "verificationId", verificationId,
                        "phone", "13800138000",
                        "email", "li@example.cn")))
            .get("enrollmentId")
            .asString();

    JsonNode problem = assertProblem(phone.delete("/me"), 409, "enrollment-open");

    assertThat(problem.get("enrollmentId").asString()).isEqualTo(enrollmentId);
    assertThat(phone.get("/me")).hasStatusOk();
  }

  private String stored(String studentId) {
    return mongo
        .getDatabase("xuezhao_identity_liaoning")
        .getCollection("students")
        .find(new Document("_id", studentId))
        .first()
        .toJson();
  }

  @Test
  void knowsWhoFollowsTheOfficialAccount() {
    Phone phone = liaoning();
    assertThat(Phone.body(phone.get("/me")).get("followsOfficialAccount").asBoolean()).isFalse();
    Platform.wechat()
        .post("/__sandbox/users/" + phone.userId() + "/follow", "{\"tenant\":\"liaoning\"}");
    clock.turn(Duration.ofSeconds(6));

    assertThat(Phone.body(phone.get("/me")).get("followsOfficialAccount").asBoolean()).isTrue();
  }

  @Test
  void storesNothingPersonalInClear() {
    Phone phone = liaoning();
    phone.post(
        "/me/phone", Map.of("code", Platform.wechat().phoneCode("liaoning", phone.userId())));
    Platform.wechat()
        .post("/__sandbox/users/" + phone.userId() + "/follow", "{\"tenant\":\"liaoning\"}");
    clock.turn(Duration.ofSeconds(6));
    phone.get("/me");
    JsonNode profile =
        Platform.wechat()
            .get("/__sandbox/users")
            .valueStream()
            .filter(user -> user.get("userId").asString().equals(phone.userId()))
            .findFirst()
            .orElseThrow();

    String stored =
        mongo
            .getDatabase("xuezhao_identity_liaoning")
            .getCollection("students")
            .find(new Document("_id", phone.studentId()))
            .first()
            .toJson();

    assertThat(profile.get("phone").asString()).hasSize(11);
    assertThat(stored).doesNotContain(profile.get("phone").asString());
    profile
        .findValuesAsString("openId")
        .forEach(openId -> assertThat(stored).doesNotContain(openId));
    assertThat(stored).contains("officialAccountOpenId", "phone", "openId");
  }

  @Test
  void refusesWhoIsNotAStudent() {
    assertProblem(http.get().uri("/api/liaoning/me").exchange(), 401, "unauthenticated");
    String reviewer =
        cn.xuezhao.kit.test.TestPlatform.issuers().staff("liaoning", "reviewer1", "reviewer");
    assertProblem(
        http.get().uri("/api/liaoning/me").header("Authorization", "Bearer " + reviewer).exchange(),
        403,
        "forbidden");
  }

  private ECKey publicKey(String tenant) throws Exception {
    MvcTestResult keys = http.get().uri("/jwks/" + tenant).exchange();
    return JWKSet.parse(keys.getResponse().getContentAsString()).getKeys().getFirst().toECKey();
  }
}
