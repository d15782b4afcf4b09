package cn.xuezhao.review;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import cn.xuezhao.review.task.ReviewTask;
import cn.xuezhao.review.task.ReviewTasks;
import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * Orders as order-service would say them, and people who call. All tests share one queue: what is
 * submitted later here is promised earlier, so that a test finds its own tasks at the front.
 */
@TestComponent
public class ReviewFixture {

  public static final String DIGEST = "3a71d5c0".repeat(8);

  /** Of the standard photo that the screening made. */
  public static final String STANDARD = "c41d7e90".repeat(8);

  private static final AtomicLong PROMISE = new AtomicLong(4_000_000_000L);

  private final TestEvents events;
  private final ReviewTasks tasks;
  private final MockMvcTester http;
  private final Ids ids = new Ids();

  ReviewFixture(TestEvents events, ReviewTasks tasks, MockMvcTester http) {
    this.events = events;
    this.tasks = tasks;
    this.http = http;
  }

  /** A submission that review-service has heard. */
  public record Submitted(String tenant, String orderId, String ownerId, int round) {

    public String taskId() {
      return ReviewTask.idOf(orderId, round);
    }
  }

  public Submitted submitted(String tenant) {
    Submitted submitted = new Submitted(tenant, ids.next("ord"), ids.next("std"), 1);
    submit(submitted, PROMISE.decrementAndGet());
    return submitted;
  }

  /** The order is opened, and nothing handed in yet. */
  public Submitted opened(String tenant) {
    Submitted order = new Submitted(tenant, ids.next("ord"), ids.next("std"), 1);
    events.deliver(
        tenant,
        "order.opened",
        order.orderId(),
        1,
        "{\"orderId\": \"%s\", \"studentId\": \"%s\"}".formatted(order.orderId(), order.ownerId()));
    return order;
  }

  public MvcTestResult put(String path, String token, String body) {
    return http.put()
        .uri(path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  public void submit(Submitted submitted, long promiseEpochSecond) {
    events.deliver(
        submitted.tenant(),
        "order.submitted",
        submitted.orderId(),
        submitted.round(),
        submission(submitted, promiseEpochSecond));
  }

  public static String submission(Submitted submitted, long promiseEpochSecond) {
    return """
    {"orderId": "%s", "batchId": "bat_1", "revision": %d, "sha256": "%s", "standardSha256": "%s",
     "round": %d,
     "ownerId": "%s", "dueAt": "%s", "submittedAt": "2026-11-27T01:00:00Z"}\
    """
        .formatted(
            submitted.orderId(),
            submitted.round(),
            DIGEST,
            STANDARD,
            submitted.round(),
            submitted.ownerId(),
            Instant.ofEpochSecond(promiseEpochSecond));
  }

  public String freshOrderId() {
    return ids.next("ord");
  }

  public ReviewTask task(Submitted submitted) {
    return TenantContext.call(submitted.tenant(), () -> tasks.get(submitted.taskId()));
  }

  public static String reviewer(String tenant, String name) {
    return TestPlatform.issuers().staff(tenant, name, "reviewer");
  }

  public static String owner(Submitted submitted) {
    return TestPlatform.issuers().student(submitted.tenant(), submitted.ownerId());
  }

  public MvcTestResult lease(String tenant, String token, int count) {
    return post("/api/" + tenant + "/review-leases", token, "{\"count\": %d}".formatted(count));
  }

  /** Ids of the tasks the caller holds after asking for so many. */
  public List<String> leased(String tenant, String token, int count) {
    return JsonPath.read(body(lease(tenant, token, count)), "$.tasks[*].taskId");
  }

  public MvcTestResult open(Submitted submitted, String token) {
    return post(path(submitted) + "/openings", token, "");
  }

  public MvcTestResult decide(Submitted submitted, String token, String words) {
    return post(
        path(submitted) + "/decisions",
        token,
        "{\"revision\": %d, \"sha256\": \"%s\", %s}".formatted(submitted.round(), DIGEST, words));
  }

  public MvcTestResult withdraw(Submitted submitted, String token) {
    return post(path(submitted) + "/withdrawals", token, "");
  }

  /** As order-service asks before it refunds. */
  public MvcTestResult withdrawForRefund(Submitted submitted, int round) {
    return post(
        "/internal/%s/orders/%s/review-withdrawals"
            .formatted(submitted.tenant(), submitted.orderId()),
        TestPlatform.issuers().service(submitted.tenant(), "order-service"),
        "{\"round\": %d}".formatted(round));
  }

  public MvcTestResult delete(String path, String token) {
    return http.delete().uri(path).header("Authorization", "Bearer " + token).exchange();
  }

  public MvcTestResult get(String path, String token) {
    return http.get().uri(path).header("Authorization", "Bearer " + token).exchange();
  }

  public MvcTestResult post(String path, String token, String body) {
    return http.post()
        .uri(path)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content(body)
        .exchange();
  }

  public static String path(Submitted submitted) {
    return "/api/" + submitted.tenant() + "/review-tasks/" + submitted.taskId();
  }

  private static String body(MvcTestResult result) {
    return new String(
        result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
