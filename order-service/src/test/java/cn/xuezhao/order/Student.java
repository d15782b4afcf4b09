package cn.xuezhao.order;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.test.DeliveryContract.Heard;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Scope;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A verified student with a phone, and what photo-service and review-service say of the order. */
@Scope("prototype")
public final class Student {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final MockMvcTester http;
  private final TestEvents events;
  private final TestClock clock;
  private final Ids ids;
  private final String studentId;
  private final String enrollmentId;
  private final String batchId;
  private String tenant = "liaoning";
  private String openId = "";
  private String orderId = "";

  @Autowired
  public Student(MockMvcTester http, TestEvents events, TestClock clock, Ids ids) {
    this(http, events, clock, ids, ids.next("std"));
  }

  private Student(
      MockMvcTester http, TestEvents events, TestClock clock, Ids ids, String studentId) {
    this.http = http;
    this.events = events;
    this.clock = clock;
    this.ids = ids;
    this.studentId = studentId;
    this.enrollmentId = ids.next("enr");
    this.batchId = ids.next("bat");
  }

  public Student of(String tenantId) {
    tenant = tenantId;
    return this;
  }

  /** The same person with another enrollment (添加学历). */
  public Student withAnotherEnrollment() {
    return new Student(http, events, clock, ids, studentId).of(tenant);
  }

  /** Verified for a batch of a week whose middle is now. */
  public Student verified(String payer) {
    Instant now = clock.instant();
    return verified(payer, now.minus(Duration.ofDays(3)), now.plus(Duration.ofDays(4)));
  }

  public Student verified(String payer, Instant opensAt, Instant closesAt) {
    World.neighbors().know("enrollments/" + enrollmentId, enrollment());
    World.neighbors().know("batches/" + batchId, batch(payer, opensAt, closesAt));
    JsonNode profile =
        World.wechat().post("/__sandbox/users", "{\"userId\":\"%s\"}".formatted(studentId));
    openId = profile.get("openIds").get(tenant).get("miniProgram").asString();
    World.neighbors()
        .know(
            "contacts/" + enrollmentId,
            "{\"openId\":\"%s\",\"email\":\"s@example.org\"}".formatted(openId));
    return this;
  }

  public String enrollment() {
    return "{\"enrollmentId\":\"%s\",\"studentId\":\"%s\",\"batchId\":\"%s\"}"
        .formatted(enrollmentId, studentId, batchId);
  }

  public String batch(String payer, Instant opensAt, Instant closesAt) {
    return """
    {"batchId":"%s","revision":1,"code":"0G1XC","displayName":"辽宁科技学院24毕业",
     "priceInFen":2000,"payer":"%s","opensAt":"%s","closesAt":"%s","windowState":"OPEN"}\
    """
        .formatted(batchId, payer, opensAt, closesAt);
  }

  public Student opensOrder() {
    MvcTestResult opened = open();
    if (opened.getResponse().getStatus() != 201) {
      throw new AssertionError("order: " + body(opened));
    }
    orderId = JsonPath.read(body(opened), "$.orderId");
    return this;
  }

  public MvcTestResult open() {
    return post("/orders", "{\"enrollmentId\":\"%s\"}".formatted(enrollmentId));
  }

  /** 确认上传 and 确认修改. */
  public Student submits(int revision) {
    MvcTestResult submitted = postToOrder("/submissions", "{\"revision\":%d}".formatted(revision));
    if (submitted.getResponse().getStatus() != 200) {
      throw new AssertionError("submission: " + body(submitted));
    }
    return this;
  }

  public Student uploads(int revision, int hardFindings) {
    return hears(upload(revision, hardFindings));
  }

  public Student isReviewed(int round, int revision, String decision, String reasons) {
    return hears(decision(round, revision, decision, reasons));
  }

  public Student getsStandardPhoto(int revision) {
    return hears(standardPhoto(revision));
  }

  /** photo-service: a photo was uploaded and screened. */
  public Heard upload(int revision, int hardFindings) {
    return new Heard(
        "photo.uploaded",
        "sub_" + orderId,
        revision,
        """
        {"orderId":"%s","submissionId":"sub_1","revision":%d,"sha256":"%s","standardSha256":"%s","hardFindings":%d,
         "softFindings":0,"contested":false,"uploadedAt":"%s"}\
        """
            .formatted(
                orderId,
                revision,
                sha(revision),
                sha(1_000 + revision),
                hardFindings,
                clock.instant()));
  }

  /** review-service: a reviewer decided. */
  public Heard decision(int round, int revision, String decision, String reasons) {
    return new Heard(
        "review.decided",
        "review:" + orderId + ":" + round,
        1,
        """
        {"orderId":"%s","taskId":"review:%s:%d","round":%d,"revision":%d,"sha256":"%s",
         "decision":"%s","reasons":[%s],"decidedAt":"%s"}\
        """
            .formatted(
                orderId,
                orderId,
                round,
                round,
                revision,
                sha(revision),
                decision,
                reasons,
                clock.instant()));
  }

  /** photo-service: the standard photo is there. */
  public Heard standardPhoto(int revision) {
    return new Heard(
        "photo.standardized",
        "pho:" + orderId + ":" + revision,
        revision,
        """
        {"orderId":"%s","revision":%d,"standardPhotoId":"pho:%s:1","sha256":"%s",
         "profile":"chsi-2017-99","standardizedAt":"%s"}\
        """
            .formatted(orderId, revision, orderId, sha(revision), clock.instant()));
  }

  private Student hears(Heard heard) {
    return says(heard.topic(), heard.subject(), heard.sequence(), heard.data());
  }

  /** review-service: the photo left the queue unseen. */
  public Student hasWithdrawn(int round) {
    return says(
        "review.withdrawn",
        "review:" + orderId + ":" + round,
        1,
        "{\"orderId\":\"%s\",\"taskId\":\"t\",\"round\":%d,\"withdrawnAt\":\"%s\"}"
            .formatted(orderId, round, clock.instant()));
  }

  public Student says(String topic, String subject, long sequence, String data) {
    events.deliver(tenant, topic, subject, sequence, data);
    return this;
  }

  /** What {@code wx.requestPayment} gets. */
  public Map<String, String> paymentSheet() {
    MvcTestResult sheet = startPayment();
    if (sheet.getResponse().getStatus() != 201) {
      throw new AssertionError("payment: " + body(sheet));
    }
    return JsonPath.read(body(sheet), "$");
  }

  public MvcTestResult startPayment() {
    return post("/orders/" + orderId + "/payments", "");
  }

  /** Opens WeChat's cashier with a sheet and taps pay. */
  public String pays(Map<String, String> sheet) {
    var cashier =
        JSON.createObjectNode()
            .put("appId", sheet.get("appId"))
            .put("timeStamp", sheet.get("timeStamp"))
            .put("nonceStr", sheet.get("nonceStr"))
            .put("package", sheet.get("packageValue"))
            .put("signType", sheet.get("signType"))
            .put("paySign", sheet.get("paySign"))
            .put("openId", openId)
            .put("action", "pay");
    String prepayId = sheet.get("packageValue").replace("prepay_id=", "");
    return World.wechat()
        .post("/__sandbox/cashier/" + prepayId, cashier.toString())
        .get("errMsg")
        .asString();
  }

  /** Pays and waits until WeChat Pay's notice has arrived. */
  public Student pays() {
    String outcome = pays(paymentSheet());
    if (!outcome.equals("requestPayment:ok")) {
      throw new AssertionError(outcome);
    }
    events.awaitSaid("order.paid", orderId);
    return this;
  }

  public MvcTestResult post(String path, String json) {
    return http.post()
        .uri("/api/" + tenant + path)
        .header("Authorization", "Bearer " + token())
        .header("Idempotency-Key", ids.next("key").replace("_", "-"))
        .contentType("application/json")
        .content(json)
        .exchange();
  }

  public MvcTestResult postToOrder(String path, String json) {
    return post("/orders/" + orderId + path, json);
  }

  public MvcTestResult get(String path) {
    return http.get()
        .uri("/api/" + tenant + path)
        .header("Authorization", "Bearer " + token())
        .exchange();
  }

  /** A member of the order as the student sees it. */
  public Object sees(String path) {
    return JsonPath.read(body(get("/orders/" + orderId)), "$." + path);
  }

  public List<Object> seesEach(String path) {
    return JsonPath.read(body(get("/orders/" + orderId)), "$." + path);
  }

  public static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }

  public String token() {
    return TestPlatform.issuers().student(tenant, studentId);
  }

  public String orderId() {
    return orderId;
  }

  public String studentId() {
    return studentId;
  }

  public String batchId() {
    return batchId;
  }

  public String enrollmentId() {
    return enrollmentId;
  }

  private static String sha(int revision) {
    return "%064x".formatted(revision);
  }
}
