package cn.xuezhao.kit.sample;

import cn.xuezhao.kit.inbox.Subscription;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AggregateStores;
import cn.xuezhao.kit.store.Index;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
class SampleApplication {

  @Bean
  AggregateStore<Parcel> parcels(AggregateStores stores) {
    return stores.open(Parcel.class, "parcels", Index.unique("body.openSlot"));
  }

  @Bean
  Subscription<DoorOpened> doorOpened(AggregateStore<Parcel> parcels) {
    return Subscription.to(
        "door.opened",
        DoorOpened.class,
        event -> parcels.change(event.cause(), event.data().parcelId(), Parcel::deliver));
  }

  /** Each ring counts, so that a ring heard twice would show. */
  @Bean
  Subscription<BellRung> bellRung(AggregateStore<Parcel> parcels) {
    return Subscription.to(
        "bell.rung",
        BellRung.class,
        event -> parcels.change(event.cause(), event.data().parcelId(), Parcel::knock));
  }

  record DoorOpened(String parcelId) {}

  record BellRung(String parcelId) {}
}
