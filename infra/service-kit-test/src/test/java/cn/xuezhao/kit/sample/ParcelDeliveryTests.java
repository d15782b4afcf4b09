package cn.xuezhao.kit.sample;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.DeliveryContract;
import cn.xuezhao.kit.test.ServiceTest;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ParcelDeliveryTests extends DeliveryContract {

  private static final Instant TOMORROW = Instant.parse("2099-01-01T00:00:00Z");

  @Autowired AggregateStore<Parcel> parcels;
  @Autowired Ids ids;

  @Override
  protected String collection() {
    return "parcels";
  }

  @Override
  protected String speak() {
    String id = ids.next("par");
    parcels.create(Parcel.send(id, id, TOMORROW));
    parcels.change(id, Parcel::deliver);
    return id;
  }

  @Override
  protected List<Heard> hear() {
    String id = ids.next("par");
    TenantContext.run("liaoning", () -> parcels.create(Parcel.send(id, id, TOMORROW)));
    String data = "{\"parcelId\":\"%s\"}".formatted(id);
    return List.of(
        new Heard("bell.rung", id + "-bell", 1, data),
        new Heard("bell.rung", id + "-other-bell", 1, data),
        new Heard("door.opened", id + "-door", 1, data),
        new Heard("door.opened", id + "-door", 2, data));
  }

  @Override
  protected String seen(List<Heard> heard) {
    String id = heard.getFirst().subject().replace("-bell", "");
    Parcel parcel = TenantContext.call("liaoning", () -> parcels.get(id));
    return parcel.state() + " after " + parcel.knocks() + " knocks";
  }
}
