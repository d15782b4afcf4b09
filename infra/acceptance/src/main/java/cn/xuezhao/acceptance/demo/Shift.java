package cn.xuezhao.acceptance.demo;

import cn.xuezhao.acceptance.people.BusinessTime;
import cn.xuezhao.acceptance.people.Reviewer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A reviewer's shift: holds the most urgent tasks, looks at each photo, and decides what is to be
 * seen on it. Photos of other people than this run's are left alone.
 */
final class Shift implements AutoCloseable {

  private static final int AT_ONCE = 20;
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  private final Scene scene;
  private final String tenant;
  private final Reviewer reviewer;
  private final Thread thread;
  private volatile boolean over;

  Shift(Scene scene, String tenant, String user) {
    this.scene = scene;
    this.tenant = tenant;
    this.reviewer = Reviewer.of(tenant, user, scene.habits());
    this.thread = Thread.ofVirtual().name(user + "@" + tenant).start(this::work);
  }

  private void work() {
    while (!over) {
      boolean decided = false;
      try {
        decided = decideWhatIsThere();
      } catch (AssertionError trouble) {
        complain(trouble);
      }
      if (!decided) {
        Patience.rest(BETWEEN_LOOKS);
      }
    }
  }

  /** Trouble of a reviewer is a failure, unless somebody is breaking the platform on purpose. */
  private void complain(AssertionError trouble) {
    if (scene.options().expectsFaults()) {
      scene.tally().count("reviewer tried again");
    } else {
      String why = String.valueOf(trouble.getMessage());
      scene.tally().failed(new Tally.Failure(tenant, 0, "", "review", why));
      over = true;
    }
  }

  private boolean decideWhatIsThere() {
    boolean decided = false;
    for (JsonNode task : reviewer.leases(AT_ONCE).succeeded().json().at("/tasks")) {
      String orderId = task.at("/orderId").asString();
      if (!over && scene.verdicts().concerns(orderId, task.at("/sha256").asString())) {
        decide(task, orderId);
        decided = true;
      }
    }
    return decided;
  }

  private void decide(JsonNode task, String orderId) {
    Optional<String> fault = scene.verdicts().faultOf(task.at("/sha256").asString());
    String decision = fault.isPresent() ? "rejected" : "approved";
    reviewer.decides(task, decision, fault.map(List::of).orElse(List.of())).succeeded();
    scene.verdicts().decided(orderId, fault.isEmpty(), BusinessTime.now());
    scene.history().decided(tenant, orderId, task.at("/taskId").asString(), decision);
    scene.tally().count("decision: " + decision);
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join(Duration.ofSeconds(20));
      reviewer.givesEverythingBack();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (AssertionError unreachable) {
      scene.tally().count("lease left to end by itself");
    }
  }
}
