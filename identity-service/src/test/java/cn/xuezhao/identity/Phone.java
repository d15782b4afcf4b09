package cn.xuezhao.identity;

import cn.xuezhao.kit.test.TestPlatform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A student's phone: one WeChat account, one session, and the codes CHSI gives its owner. */
final class Phone {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final MockMvcTester http;
  private final String tenant;
  private final String userId;
  private final String studentId;

  private Phone(MockMvcTester http, String tenant, String userId, String studentId) {
    this.http = http;
    this.tenant = tenant;
    this.userId = userId;
    this.studentId = studentId;
  }

  /** Logs in as this person. */
  static Phone of(MockMvcTester http, String tenant, String userId) {
    MvcTestResult session = login(http, tenant, Platform.wechat().loginCode(tenant, userId));
    return new Phone(http, tenant, userId, body(session).get("studentId").asString());
  }

  static MvcTestResult login(MockMvcTester http, String tenant, String code) {
    return http.post()
        .uri("/api/" + tenant + "/sessions")
        .contentType("application/json")
        .content(JSON.writeValueAsString(Map.of("code", code)))
        .exchange();
  }

  String studentId() {
    return studentId;
  }

  String userId() {
    return userId;
  }

  Phone consents() {
    for (String purpose :
        new String[] {
          "service-agreement", "privacy-agreement", "portrait-processing", "transfer-to-chsi"
        }) {
      post("/consents", Map.of("purpose", purpose, "version", "2026-01"));
    }
    return this;
  }

  MvcTestResult get(String path) {
    return http.get()
        .uri("/api/" + tenant + path)
        .header("Authorization", "Bearer " + token())
        .exchange();
  }

  MvcTestResult post(String path, Map<String, ?> body) {
    return http.post()
        .uri("/api/" + tenant + path)
        .header("Authorization", "Bearer " + token())
        .contentType("application/json")
        .content(JSON.writeValueAsString(body))
        .exchange();
  }

  MvcTestResult delete(String path) {
    return http.delete()
        .uri("/api/" + tenant + path)
        .header("Authorization", "Bearer " + token())
        .exchange();
  }

  MvcTestResult put(String path, Map<String, ?> body) {
    return http.put()
        .uri("/api/" + tenant + path)
        .header("Authorization", "Bearer " + token())
        .contentType("application/json")
        .content(JSON.writeValueAsString(body))
        .exchange();
  }

  MvcTestResult verify(String batchCode, byte[] picture) {
    return verify(batchCode, null, picture);
  }

  MvcTestResult verify(String batchCode, @Nullable String idTail, byte[] picture) {
    Map<String, String> typed = new HashMap<>(Map.of("batchCode", batchCode));
    if (idTail != null) {
      typed.put("idTail", idTail);
    }
    return send("/verifications", typed, picture);
  }

  /** Sends a form with the picture of a collection code. */
  MvcTestResult send(String path, Map<String, String> typed, byte[] picture) {
    var request =
        http.post()
            .uri("/api/" + tenant + path)
            .multipart()
            .file(new MockMultipartFile("collectionCode", "code.png", "image/png", picture))
            .header("Authorization", "Bearer " + token());
    typed.forEach(request::param);
    return request.exchange();
  }

  /** Sends a file of any size through the real server. */
  HttpResponse<String> upload(int port, byte[] file) throws IOException, InterruptedException {
    String head =
        """
        --frontier\r
        Content-Disposition: form-data; name="batchCode"\r
        \r
        0G1XC\r
        --frontier\r
        Content-Disposition: form-data; name="collectionCode"; filename="code.png"\r
        Content-Type: image/png\r
        \r
        """;
    var body = new ByteArrayOutputStream();
    body.write(head.getBytes(StandardCharsets.US_ASCII));
    body.write(file);
    body.write("\r\n--frontier--\r\n".getBytes(StandardCharsets.US_ASCII));
    URI uri = URI.create("http://127.0.0.1:" + port + "/api/" + tenant + "/verifications");
    return HTTP.send(
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "multipart/form-data; boundary=frontier")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** The picture of a collection code that CHSI gives this student. */
  static byte[] code(Neighbors.Student student) {
    return code(student, "none");
  }

  static byte[] code(Neighbors.Student student, String fault) {
    return code(student, fault, Map.of());
  }

  /**
   * @param changes members of the record that shall be others
   */
  static byte[] code(Neighbors.Student student, String fault, Map<String, ?> changes) {
    Map<String, Object> record = new HashMap<>();
    record.put("institution", student.institution());
    record.put("studentNumber", student.studentNumber());
    record.put("name", student.name());
    record.put("documentNumber", student.documentNumber());
    boolean bracketed = student.documentNumber().contains("(");
    record.put("documentKind", bracketed ? "hong-kong-id" : "resident-id");
    record.put("level", student.level());
    record.put("year", 2024);
    record.put("masked", true);
    record.putAll(changes);
    HttpRequest issue =
        HttpRequest.newBuilder(URI.create(Platform.chsi().url() + "/__sandbox/collection-codes"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(record)))
            .build();
    String codeId =
        JSON.readTree(send(issue, HttpResponse.BodyHandlers.ofString())).get("codeId").asString();
    return send(
        HttpRequest.newBuilder(
                URI.create(
                    Platform.chsi().url()
                        + "/__sandbox/collection-codes/"
                        + codeId
                        + ".png?fault="
                        + fault))
            .build(),
        HttpResponse.BodyHandlers.ofByteArray());
  }

  static JsonNode body(MvcTestResult result) {
    try {
      return JSON.readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Identity-service checks tokens like every service: by the keys of the test's issuer. */
  private String token() {
    return TestPlatform.issuers().student(tenant, studentId);
  }

  private static <T> T send(HttpRequest request, HttpResponse.BodyHandler<T> as) {
    try {
      return HTTP.send(request, as).body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
