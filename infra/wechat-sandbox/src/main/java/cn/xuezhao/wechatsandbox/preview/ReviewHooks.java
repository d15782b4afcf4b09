package cn.xuezhao.wechatsandbox.preview;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * One click in place of a reviewer: takes the order's task from the queue, opens it and decides, as
 * a reviewer does. Only where demo staff exist.
 */
@RestController
@RequestMapping("/__sandbox/preview")
final class ReviewHooks {

  /** The photo that was handed in a moment ago reaches the queue by an event. */
  private static final int LOOKS = 12;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

  private final PlatformSettings settings;
  private final DemoReviewer reviewer;

  ReviewHooks(PlatformSettings settings, DemoReviewer reviewer) {
    this.settings = settings;
    this.reviewer = reviewer;
  }

  /** One decision at a time: what one visit gives back, another might just be opening. */
  @PostMapping("/reviews")
  synchronized Outcome decide(@RequestBody Verdict verdict) {
    if (!settings.demo()) {
      throw new NoSuchElementException("演示环境之外没有演示审核员");
    }
    DemoReviewer.Desk desk = reviewer.at(verdict.tenant());
    try {
      JsonNode task =
          awaitTask(desk, verdict.orderId())
              .orElseThrow(() -> new NoSuchElementException("这个订单没有等待审核的照片"));
      String taskId = task.at("/taskId").asString();
      desk.opens(taskId);
      desk.decides(taskId, verdict.about(task));
      return new Outcome(taskId, verdict.decision());
    } finally {
      desk.givesEverythingBack();
    }
  }

  private static Optional<JsonNode> awaitTask(DemoReviewer.Desk desk, String orderId) {
    for (int look = 1; ; look++) {
      Optional<JsonNode> task =
          desk.leases()
              .valueStream()
              .filter(each -> each.at("/orderId").asString().equals(orderId))
              .findFirst();
      if (task.isPresent() || look == LOOKS) {
        return task;
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN_LOOKS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * @param decision {@code approved} or {@code rejected}
   * @param reasons codes of the centre's review reasons; a rejection needs one
   */
  record Verdict(
      String tenant,
      String orderId,
      String decision,
      @Nullable List<String> reasons,
      @Nullable String note) {

    /** Of the photo as it lies in the queue. */
    Map<String, Object> about(JsonNode task) {
      Map<String, Object> body = new LinkedHashMap<>();
      body.put("revision", task.at("/revision").asInt());
      body.put("sha256", task.at("/sha256").asString());
      body.put("decision", decision);
      body.put("reasons", reasons == null ? List.of() : reasons);
      if (note != null && !note.isBlank()) {
        body.put("note", note);
      }
      return body;
    }
  }

  record Outcome(String taskId, String decision) {}
}
