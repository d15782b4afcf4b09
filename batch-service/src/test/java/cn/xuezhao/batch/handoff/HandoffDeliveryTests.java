package cn.xuezhao.batch.handoff;

import cn.xuezhao.batch.Neighborhood;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.test.DeliveryContract;
import cn.xuezhao.kit.test.ServiceTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ServiceTest
@Import(Neighborhood.class)
class HandoffDeliveryTests extends DeliveryContract {

  @Autowired HandoffStore store;
  @Autowired Ids ids;

  @Override
  protected String collection() {
    return "handoffs";
  }

  @Override
  protected String speak() {
    String batch = ids.next("bat");
    // Not due before the test is over: nobody but the test moves it.
    Instant later = Instant.now().plus(Duration.ofDays(1));
    for (int number = 1; number <= 2; number++) {
      String id = Handoff.idOf(batch) + ":" + number;
      CompletedPackage judged = new CompletedPackage(id, number, null, 1, 0, 0, HandoffSamples.NOW);
      store.change(batch, handoff -> handoff.begin(false, null, later));
      store.change(batch, handoff -> handoff.gathered(id, 1, null, later));
      store.change(batch, handoff -> handoff.complete(judged, null));
    }
    return Handoff.idOf(batch);
  }

  /** It hears of completed orders from within this service; see {@code ProgressDeliveryTests}. */
  @Override
  protected List<Heard> hear() {
    return List.of();
  }

  @Override
  protected String seen(List<Heard> heard) {
    return "";
  }
}
