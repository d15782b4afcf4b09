package cn.xuezhao.acceptance.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** A reviewer at a desk: takes tasks from the queue and decides. */
public final class Reviewer {

  private final String tenant;
  private final Http platform;

  private Reviewer(String tenant, Http platform) {
    this.tenant = tenant;
    this.platform = platform;
  }

  public static Reviewer of(String tenant, String user) {
    return of(tenant, user, Habits.ordinary());
  }

  public static Reviewer of(String tenant, String user, Habits habits) {
    return new Reviewer(tenant, Desk.of(tenant, user, habits));
  }

  public Http platform() {
    return platform;
  }

  /** Holds the most urgent tasks. */
  public Answer leases(int count) {
    return platform.post(path("review-leases"), Map.of("count", count));
  }

  /** At the end of the shift. */
  public Answer givesEverythingBack() {
    return platform.delete(path("review-leases"));
  }

  /** Leases tasks until the one of this order is among them. */
  public JsonNode takes(String orderId) {
    AtomicReference<JsonNode> mine = new AtomicReference<>();
    Awaitility.await("a review task for " + orderId)
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              for (JsonNode task : leases(20).succeeded().json().at("/tasks")) {
                if (task.at("/orderId").asString().equals(orderId)) {
                  mine.set(task);
                }
              }
              return mine.get() != null;
            });
    return mine.get();
  }

  /** Opens the task, looks at both pictures, and decides what was seen. */
  public Answer decides(JsonNode task, String decision, List<String> reasons) {
    String taskPath = path("review-tasks/" + task.at("/taskId").asString());
    platform.post(taskPath + "/openings", Map.of()).succeeded();
    assertThat(platform.get(task.at("/originalUrl").asString()).succeeded().bytes()).isNotEmpty();
    byte[] standardPhoto = platform.get(task.at("/previewUrl").asString()).succeeded().bytes();
    return platform.post(
        taskPath + "/decisions",
        Map.of(
            "revision",
            task.at("/revision").asInt(),
            "sha256",
            task.at("/sha256").asString(),
            "standardSha256",
            digest(standardPhoto),
            "decision",
            decision,
            "reasons",
            reasons));
  }

  /** Has the standard photo cut anew. */
  public Answer recrops(JsonNode task, double x, double y, double width, double height) {
    return platform.post(
        path("review-tasks/" + task.at("/taskId").asString() + "/recrops"),
        Map.of("crop", Map.of("x", x, "y", y, "width", width, "height", height)));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public String path(String rest) {
    return "/api/" + tenant + "/" + rest;
  }
}
