package cn.xuezhao.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.kit.sample.Parcel.State.Delivered;
import cn.xuezhao.kit.sample.Parcel.State.Returned;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ServiceTest
class KitTests {

  private static final Instant TOMORROW = Instant.parse("2099-01-01T00:00:00Z");

  @Autowired AggregateStore<Parcel> parcels;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired Ids ids;
  @Autowired MockMvcTester http;

  @Test
  void storesAndPublishesInOrder() {
    String id = send();
    inLiaoning(() -> parcels.change(id, Parcel::deliver));
    events.awaitSaid("parcel.delivered", id);
    assertThat(events.said().stream().filter(e -> e.key().equals(id)).map(e -> e.id()))
        .containsExactly(id + ":1", id + ":2");
    assertThat(events.said("parcel.delivered", id).getFirst().data())
        .isEqualTo("{\"parcelId\":\"%s\",\"knocks\":0}".formatted(id));
  }

  @Test
  void handlesAnEventOnce() {
    String id = send();
    String data = "{\"parcelId\":\"%s\",\"fromTheFuture\":1}".formatted(id);
    events.deliver("liaoning", "door.opened", "door_1" + id, 1, data);
    events.deliver("liaoning", "door.opened", "door_1" + id, 1, data);
    events.awaitSaid("parcel.delivered", id);
    assertThat(events.said("parcel.delivered", id)).hasSize(1);
    assertThat(TenantContext.call("liaoning", () -> parcels.get(id)).state())
        .isInstanceOf(Delivered.class);
  }

  @Test
  void sendsAgainWhenTheBrokerIsBack() {
    events.brokerIsAway(true);
    String id = send();
    events.brokerIsAway(false);
    clock.turn(Duration.ofMinutes(1));
    events.awaitSaid("parcel.sent", id);
  }

  @Test
  void publishesWhatWasSaidOnATurnedClockWithoutWaitingForThatDay() {
    events.brokerIsAway(true);
    clock.turn(Duration.ofDays(3));
    String id = send();
    clock.reset();
    events.brokerIsAway(false);
    events.awaitSaid("parcel.sent", id);
  }

  @Test
  void refusesASecondHolderOfASlot() {
    Instant later = TOMORROW;
    inLiaoning(() -> parcels.create(Parcel.send(ids.next("par"), "slot", later)));
    assertThatThrownBy(
            () -> inLiaoning(() -> parcels.create(Parcel.send(ids.next("par"), "slot", later))))
        .isInstanceOf(AlreadyExists.class);
  }

  @Test
  void wakesWhatIsDue() {
    String id = ids.next("par");
    inLiaoning(
        () -> parcels.whenDue(due -> parcels.change(due.id(), p -> p.giveBack(clock.instant()))));
    inLiaoning(() -> parcels.create(Parcel.send(id, id, clock.instant().plusSeconds(3600))));
    clock.turn(Duration.ofHours(2));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                TenantContext.call("liaoning", () -> parcels.get(id)).state() instanceof Returned);
  }

  @Test
  void asksAgainForWhatIsNotYetKnown() {
    assertThatThrownBy(
            () -> events.deliver("liaoning", "door.opened", "d", 1, "{\"parcelId\":\"par_none\"}"))
        .isInstanceOf(NotYetKnown.class);
  }

  @Test
  void answersWithProblemsEverywhere() {
    assertThat(http.get().uri("/api/liaoning/parcels"))
        .hasStatus(401)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/unauthenticated");
    String token = TestPlatform.issuers().student("guangdong", "std_1");
    assertThat(http.get().uri("/api/liaoning/parcels").header("Authorization", "Bearer " + token))
        .hasStatus(403)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/tenant-mismatch");
    String own = TestPlatform.issuers().student("liaoning", "std_1");
    assertThat(http.get().uri("/api/liaoning/parcels").header("Authorization", "Bearer " + own))
        .hasStatus(404)
        .bodyJson()
        .extractingPath("$.type")
        .isEqualTo("/problems/not-found");
  }

  private String send() {
    String id = ids.next("par");
    inLiaoning(() -> parcels.create(Parcel.send(id, id, TOMORROW)));
    return id;
  }

  private static void inLiaoning(Runnable work) {
    TenantContext.run("liaoning", work);
  }
}
