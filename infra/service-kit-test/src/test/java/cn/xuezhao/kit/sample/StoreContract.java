package cn.xuezhao.kit.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.kit.store.AggregateStore;
import cn.xuezhao.kit.store.AlreadyExists;
import cn.xuezhao.kit.store.Cause;
import cn.xuezhao.kit.tenant.TenantContext;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the aggregate store needs of a document store; embedded and real ones pass the same tests.
 */
abstract class StoreContract {

  static final String TENANT = "liaoning";
  private static final Instant TOMORROW = Instant.parse("2099-01-01T00:00:00.123Z");

  @Autowired AggregateStore<Parcel> parcels;
  @Autowired Ids ids;

  @Test
  void readsBackWhatWasStored() {
    Parcel sent = inTenant(() -> parcels.create(Parcel.send(id(), "slot-" + id(), TOMORROW)));
    assertThat(inTenant(() -> parcels.get(sent.id()))).isEqualTo(sent);
  }

  @Test
  void keepsTenantsApart() {
    Parcel sent = send();
    assertThat(TenantContext.call("guangdong", () -> parcels.find(sent.id()))).isEmpty();
    assertThatThrownBy(() -> parcels.find(sent.id())).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void refusesASecondDocumentWithTheSameIdOrSlot() {
    Parcel first = send();
    assertThatThrownBy(() -> inTenant(() -> parcels.create(Parcel.send(first.id(), "x", TOMORROW))))
        .isInstanceOf(AlreadyExists.class);
    String slot = String.valueOf(first.openSlot());
    assertThatThrownBy(() -> inTenant(() -> parcels.create(Parcel.send(id(), slot, TOMORROW))))
        .isInstanceOf(AlreadyExists.class);
  }

  @Test
  void freesASlotWhenItIsCleared() {
    Parcel first = send();
    inTenant(() -> parcels.change(first.id(), Parcel::deliver));
    String slot = String.valueOf(first.openSlot());
    Parcel second = inTenant(() -> parcels.create(Parcel.send(id(), slot, TOMORROW)));
    inTenant(() -> parcels.change(second.id(), Parcel::deliver));
    assertThat(inTenant(() -> parcels.get(second.id())).openSlot()).isNull();
  }

  @Test
  void losesNoUpdateOfManyAtOnce() {
    Parcel parcel = send();
    List<Callable<Parcel>> knocks =
        IntStream.range(0, 8)
            .<Callable<Parcel>>mapToObj(i -> () -> inTenant(() -> knockUntilHeard(parcel.id())))
            .toList();
    together(knocks);
    assertThat(inTenant(() -> parcels.get(parcel.id())).knocks()).isEqualTo(8);
  }

  @Test
  void letsOneOfManyCreate() {
    String slot = id();
    List<Callable<Integer>> tries =
        IntStream.range(0, 16).<Callable<Integer>>mapToObj(i -> () -> created(slot)).toList();
    assertThat(together(tries)).containsOnlyOnce(1);
  }

  @Test
  void remembersWhatItHandledAndIgnoresWhatIsOvertaken() {
    Parcel parcel = send();
    Cause second = new Cause("door_1:2", "door.opened", "door_1", 2);
    Cause first = new Cause("door_1:1", "door.opened", "door_1", 1);
    TenantContext.run(
        TENANT,
        () -> {
          parcels.change(second, parcel.id(), Parcel::knock);
          parcels.change(second, parcel.id(), Parcel::knock);
          parcels.change(first, parcel.id(), Parcel::knock);
        });
    assertThat(inTenant(() -> parcels.get(parcel.id())).knocks()).isEqualTo(1);
  }

  @Test
  void createsOnceForAnEvent() {
    String id = id();
    Cause cause = new Cause("door_2:1", "door.opened", "door_2", 1);
    TenantContext.run(
        TENANT,
        () -> {
          parcels.create(cause, Parcel.send(id, id, TOMORROW));
          parcels.create(cause, Parcel.send(id, id, TOMORROW));
        });
    assertThat(inTenant(() -> parcels.count(Filters.eq("_id", id)))).isEqualTo(1);
  }

  @Test
  void saysWhenAnEventComesBeforeItsAggregate() {
    Cause cause = new Cause("door_3:1", "door.opened", "door_3", 1);
    assertThatThrownBy(
            () -> TenantContext.run(TENANT, () -> parcels.change(cause, "par_none", Parcel::knock)))
        .isInstanceOf(NotYetKnown.class);
  }

  @Test
  void findsBySealedStateAndOrder() {
    Parcel early = send();
    List<Parcel> found =
        inTenant(
            () ->
                parcels.find(
                    Filters.and(
                        Filters.eq("body.state._class", "waiting"),
                        Filters.eq("body.openSlot", early.openSlot())),
                    Sorts.ascending("body.state.until"),
                    10));
    assertThat(found).containsExactly(early);
  }

  Parcel send() {
    String id = id();
    return inTenant(() -> parcels.create(Parcel.send(id, "slot-" + id, TOMORROW)));
  }

  static <T> T inTenant(ScopedValue.CallableOp<T, RuntimeException> work) {
    return TenantContext.call(TENANT, work);
  }

  private String id() {
    return ids.next("par");
  }

  private int created(String slot) {
    try {
      inTenant(() -> parcels.create(Parcel.send(id(), slot, TOMORROW)));
      return 1;
    } catch (AlreadyExists taken) {
      return 0;
    }
  }

  private Parcel knockUntilHeard(String id) {
    while (true) {
      try {
        return parcels.change(id, Parcel::knock);
      } catch (cn.xuezhao.kit.domain.Refusal contended) {
        Thread.onSpinWait();
      }
    }
  }

  private static <T> List<T> together(List<Callable<T>> work) {
    try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
      return threads.invokeAll(work).stream().map(StoreContract::get).toList();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static <T> T get(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
