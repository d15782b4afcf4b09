package cn.xuezhao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service as its clients see it; every test has people of its own. */
@ServiceTest
abstract class IdentityApi {

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  @Autowired MockMvcTester http;
  @Autowired TestClock clock;
  @Autowired TestEvents events;

  @DynamicPropertySource
  static void neighbors(DynamicPropertyRegistry properties) {
    Platform.addresses(properties);
  }

  @AfterEach
  void nobodyIsAway() {
    Platform.neighbors().areAway(false);
    clock.reset();
  }

  Phone liaoning() {
    return Phone.of(http, "liaoning", "user-" + PEOPLE.incrementAndGet());
  }

  Phone guangdong() {
    return Phone.of(http, "guangdong", "user-" + PEOPLE.incrementAndGet());
  }

  /** Somebody on the roster. */
  static Neighbors.Student student() {
    Neighbors.Student student = stranger();
    Platform.neighbors().enroll(student);
    return student;
  }

  /** Somebody with a genuine code who is on no roster. */
  static Neighbors.Student stranger() {
    int number = PEOPLE.incrementAndGet();
    return new Neighbors.Student(
        "辽宁科技学院",
        "2020%06d".formatted(number),
        "李小明",
        "21010120030101%04d".formatted(number),
        "本科");
  }

  static Neighbors.Student onRoster(Neighbors.Student student) {
    Platform.neighbors().enroll(student);
    return student;
  }

  MvcTestResult internal(String tenant, String path) {
    return internal(tenant, "notification-service", path);
  }

  MvcTestResult internal(String tenant, String service, String path) {
    return http.get()
        .uri("/internal/" + tenant + path)
        .header("Authorization", "Bearer " + TestPlatform.issuers().service(tenant, service))
        .exchange();
  }

  /** A request of the school's staff. */
  MvcTestResult staff(String token, HttpMethod method, String path, Map<String, ?> body) {
    return http.method(method)
        .uri("/api/liaoning" + path)
        .header("Authorization", "Bearer " + token)
        .contentType("application/json")
        .content(JsonMapper.shared().writeValueAsString(body))
        .exchange();
  }

  static String registrar() {
    return TestPlatform.issuers().registrar("liaoning", "registrar1", Neighbors.INSTITUTION_ID);
  }

  static String registrarOfAnotherSchool() {
    return TestPlatform.issuers().registrar("liaoning", "registrar2", "ins_2");
  }

  static String operator() {
    return TestPlatform.issuers().staff("liaoning", "operator1", "operator");
  }

  /** The last four characters of a resident's number. */
  static String tail(Neighbors.Student student) {
    return student.documentNumber().substring(14);
  }

  static String verificationId(MvcTestResult answer) {
    assertThat(answer).hasStatus(201);
    return Phone.body(answer).get("verificationId").asString();
  }

  /** The problem of this type, for a closer look. */
  static JsonNode assertProblem(MvcTestResult result, int status, String slug) {
    JsonNode problem = Phone.body(result);
    assertThat(problem.path("type").asString("none")).isEqualTo("/problems/" + slug);
    assertThat(result).hasStatus(status);
    assertThat(problem.get("detail").asString()).hasSizeGreaterThan(20);
    return problem;
  }
}
