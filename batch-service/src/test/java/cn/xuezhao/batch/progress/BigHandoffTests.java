package cn.xuezhao.batch.progress;

import static cn.xuezhao.batch.BatchApi.json;

import cn.xuezhao.batch.BatchApi;
import cn.xuezhao.batch.BatchServiceTest;
import cn.xuezhao.batch.Neighborhood;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@BatchServiceTest
class BigHandoffTests {
  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired OrderProgressStore store;
  @Autowired OrderCompletion completion;

  @Test
  void five() {
    BatchApi operator = BatchApi.operator(http);
    String batch = operator.batch(operator.institution("大")).at("/batchId").asString();
    operator.importRoster(batch, "学号,姓名\n1001,王一\n", false);
    operator.post("/api/liaoning/batches/" + batch + "/publications", "");
    Instant at = BatchServiceTest.NOW;
    Instant t0 = Instant.now();
    TenantContext.run("liaoning", () -> {
      for (int i = 0; i < 5000; i++) {
        String order = "ord_big%05d".formatted(i);
        Neighborhood.knowStudent("enr_" + order, "2024%06d".formatted(i));
        StandardPhoto photo = new StandardPhoto("pho:" + order, 1, "a".repeat(64));
        store.change(new Cause(order + ":1", "order.opened", order, 1), order,
            o -> o.open(batch, "enr_" + order, at, Instant.MAX.minusSeconds(99999999999L)).next().identify("ros_" + order).next()
                .standardize(photo, at, null, at).next().uploaded("pho:" + order, "r", at).next().complete(batch, "pho:" + order, at));
      }
      completion.completed(batch);
    });
    Instant t1 = Instant.now();
    System.out.println("BIG seeded " + Duration.between(t0, t1));
    json(operator.get("/api/liaoning/batches/" + batch + "/coverage"));
    Instant t2 = Instant.now();
    System.out.println("BIG coverage " + Duration.between(t1, t2));
    BatchServiceTest.Pinned.turnTo(clock, Instant.parse("2026-12-09T16:00:01Z"));
    Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> !events.said("handoff.completed", batch).isEmpty());
    System.out.println("BIG handoff " + Duration.between(t2, Instant.now()) + " " + events.said("handoff.completed", batch));
    BatchServiceTest.Pinned.pin(clock);
  }
}
