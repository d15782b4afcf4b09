package cn.xuezhao.batch;

import cn.xuezhao.kit.test.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service as its callers see it. */
public final class BatchApi {

  public static final String TENANT = "liaoning";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvcTester http;
  private final String token;

  private BatchApi(MockMvcTester http, String token) {
    this.http = http;
    this.token = token;
  }

  public static BatchApi operator(MockMvcTester http) {
    return new BatchApi(http, TestPlatform.issuers().staff(TENANT, "operator1", "operator"));
  }

  public static BatchApi registrar(MockMvcTester http, String institutionId) {
    return new BatchApi(
        http, TestPlatform.issuers().registrar(TENANT, "registrar1", institutionId));
  }

  public static BatchApi reviewer(MockMvcTester http) {
    return new BatchApi(http, TestPlatform.issuers().staff(TENANT, "reviewer1", "reviewer"));
  }

  public static BatchApi student(MockMvcTester http) {
    return new BatchApi(http, TestPlatform.issuers().student(TENANT, "std_1"));
  }

  public static BatchApi service(MockMvcTester http) {
    return new BatchApi(http, TestPlatform.issuers().service(TENANT, "identity-service"));
  }

  public MvcTestResult get(String path) {
    return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
  }

  public MvcTestResult post(String path, String body) {
    return http.post()
        .uri(path)
        .header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  public MvcTestResult put(String path, String body) {
    return http.put()
        .uri(path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  public MvcTestResult importRoster(String batchId, String csv, boolean dryRun) {
    return importRoster(batchId, csv.getBytes(StandardCharsets.UTF_8), dryRun);
  }

  public MvcTestResult importRoster(String batchId, byte[] csv, boolean dryRun) {
    return dryRun
        ? send(http.post().uri(roster(batchId) + "/dry-runs"), "text/csv", csv)
        : send(http.put().uri(roster(batchId)), "text/csv", csv);
  }

  public MvcTestResult importWorkbook(String batchId, byte[] workbook, boolean dryRun) {
    return dryRun
        ? send(http.post().uri(roster(batchId) + "/dry-runs"), XLSX, workbook)
        : send(http.put().uri(roster(batchId)), XLSX, workbook);
  }

  /** As a browser sends a handful of chosen files. */
  public MvcTestResult sendReferences(String batchId, String... names) {
    var request =
        http.post().uri("/api/liaoning/batches/" + batchId + "/reference-photos").multipart();
    for (String name : names) {
      request.file(
          new org.springframework.mock.web.MockMultipartFile(
              "photos", name, "image/jpeg", name.getBytes(StandardCharsets.UTF_8)));
    }
    return request.header("Authorization", "Bearer " + token).exchange();
  }

  private MvcTestResult send(
      MockMvcTester.MockMvcRequestBuilder request, String type, byte[] content) {
    return request
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.parseMediaType(type))
        .content(content)
        .exchange();
  }

  private static String roster(String batchId) {
    return "/api/liaoning/batches/" + batchId + "/roster";
  }

  /** Registers a school with a name of its own, and gives its id. */
  public String institution(String name) {
    return json(post("/api/liaoning/institutions", "{\"name\":\"%s\"}".formatted(name)))
        .at("/institutionId")
        .asString();
  }

  /** Plans a batch that is open now, with an issued code. */
  public JsonNode batch(String institutionId) {
    return json(post("/api/liaoning/batches", plan(institutionId, null)));
  }

  public static String plan(String institutionId, String code) {
    return """
    {"institutionId": "%s", %s
     "terms": {"displayName": "辽宁科技学院24毕业", "opensAt": "2026-11-01 00:00:00",
               "closesAt": "2026-12-02 24:00:00", "expectedStudents": 4894}}\
    """
        .formatted(institutionId, code == null ? "" : "\"code\": \"" + code + "\",");
  }

  public static JsonNode json(MvcTestResult result) {
    byte[] body = result.getResponse().getContentAsByteArray();
    return JSON.readTree(new String(body, StandardCharsets.UTF_8));
  }
}
