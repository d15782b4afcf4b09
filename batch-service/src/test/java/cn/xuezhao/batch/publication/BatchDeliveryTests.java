package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.Neighborhood;
import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.test.DeliveryContract;
import cn.xuezhao.kit.test.ServiceTest;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@ServiceTest
@Import(Neighborhood.class)
class BatchDeliveryTests extends DeliveryContract {

  @Autowired BatchStore store;
  @Autowired Ids ids;

  @Override
  protected String collection() {
    return "batches";
  }

  @Override
  protected String speak() {
    String id = ids.next("bat");
    String code = id.substring(id.length() - 12).toUpperCase();
    Batch sample = BatchSamples.planned();
    store.create(
        Batch.plan(id, "ins_1", new BatchCode(code, code), sample.terms(), sample.window()));
    store.change(id, batch -> batch.useRoster(BatchSamples.roster(1)));
    store.change(id, batch -> batch.publish(BatchSamples.NOW));
    store.change(
        id, batch -> batch.extend(BatchSamples.CLOSES_AT.plusSeconds(1), BatchSamples.NOW));
    return id;
  }

  /** It hears nothing. */
  @Override
  protected List<Heard> hear() {
    return List.of();
  }

  @Override
  protected String seen(List<Heard> heard) {
    return "";
  }
}
