package cn.xuezhao.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.clock.BusinessClock;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.outbox.EventSink;
import cn.xuezhao.kit.outbox.OutgoingEvent;
import cn.xuezhao.kit.outbox.Relay;
import cn.xuezhao.kit.outbox.RelayProbe;
import cn.xuezhao.kit.store.TenantDatabases;
import cn.xuezhao.kit.tenant.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What every aggregate promises whatever dies or repeats: no event is lost, their order per
 * aggregate holds, and an event that comes twice, late or in the wrong order has its effect once.
 * Extend it once per aggregate with a {@link ServiceTest}.
 */
public abstract class DeliveryContract {

  private static final String TENANT = "liaoning";

  @Autowired
  @SuppressWarnings("NullAway.Init")
  private TenantDatabases databases;

  @Autowired
  @SuppressWarnings("NullAway.Init")
  private TestEvents events;

  /** An event the aggregate hears. */
  public record Heard(String topic, String subject, long sequence, String data) {}

  /** Collection of the aggregate. */
  protected abstract String collection();

  /**
   * Makes a new aggregate that says at least one event, inside tenant liaoning.
   *
   * @return its id
   */
  protected abstract String speak();

  /**
   * Prepares a new aggregate's world.
   *
   * @return the events it then hears, in the order their owners said them; empty when the aggregate
   *     hears none
   */
  protected abstract List<Heard> hear();

  /** What can be seen of the aggregate's world after hearing; equal worlds are equal strings. */
  protected abstract String seen(List<Heard> heard);

  @ParameterizedTest
  @EnumSource(RelayProbe.Step.class)
  void losesNothingWhenTheRelayDies(RelayProbe.Step step) {
    events.brokerIsAway(true);
    String id = TenantContext.call(TENANT, this::speak);
    List<OutgoingEvent> arrived = new ArrayList<>();
    EventSink sink = arrived::add;
    relay(sink, dieAt(step), Duration.ofMinutes(2), id);
    relay(sink, RelayProbe.NONE, Duration.ofMinutes(4), id);
    events.brokerIsAway(false);
    List<Long> firstSights = firstSights(arrived);
    assertThat(firstSights).as("each event at least once, in order").isSorted().isNotEmpty();
    assertThat(firstSights.getLast()).as("no gap").isEqualTo(firstSights.size());
  }

  @Test
  void hearsEachEventOnceHoweverOftenItComes() {
    List<Heard> once = hear();
    once.forEach(this::deliver);
    String expected = seen(once);
    List<Heard> twice = hear();
    twice.forEach(this::deliver);
    twice.forEach(this::deliver);
    assertThat(seen(twice)).isEqualTo(expected);
  }

  @Test
  void reachesTheSameEndWhenEventsComeReversed() {
    List<Heard> ordered = hear();
    ordered.forEach(this::deliver);
    String expected = seen(ordered);
    List<Heard> reversed = hear();
    deliverUntilUnderstood(reversed.reversed());
    assertThat(seen(reversed)).isEqualTo(expected);
  }

  @Test
  void ignoresWhatComesLate() {
    List<Heard> heard = hear();
    heard.forEach(this::deliver);
    String before = seen(heard);
    heard.reversed().forEach(this::deliver);
    assertThat(seen(heard)).isEqualTo(before);
  }

  /** As the broker's listener does: what is not yet known, or not yet possible, is tried again. */
  private void deliverUntilUnderstood(List<Heard> heard) {
    List<Heard> waiting = new ArrayList<>(heard);
    for (int round = 0; round <= heard.size() && !waiting.isEmpty(); round++) {
      waiting.removeIf(this::understood);
    }
    assertThat(waiting).as("events nobody could handle in any order").isEmpty();
  }

  private boolean understood(Heard event) {
    try {
      deliver(event);
      return true;
    } catch (NotYetKnown early) {
      return false;
    } catch (Refusal early) {
      return false;
    }
  }

  private void deliver(Heard event) {
    events.deliver(TENANT, event.topic(), event.subject(), event.sequence(), event.data());
  }

  private void relay(EventSink sink, RelayProbe probe, Duration later, String id) {
    Relay relay = new Relay(databases, sink, Clock.offset(BusinessClock.realTime(), later), probe);
    try {
      TenantContext.run(TENANT, () -> relay.publish(collection(), id));
    } catch (Died expected) {
      // The next relay finds what this one left.
      assertThat(expected).isNotNull();
    }
  }

  private static RelayProbe dieAt(RelayProbe.Step fatal) {
    return step -> {
      if (step == fatal) {
        throw new Died();
      }
    };
  }

  private static List<Long> firstSights(List<OutgoingEvent> arrived) {
    Set<String> known = new HashSet<>();
    return arrived.stream()
        .filter(event -> known.add(event.id()))
        .map(OutgoingEvent::sequence)
        .toList();
  }

  /** The process is gone; nothing catches it. */
  private static final class Died extends Error {
    private static final long serialVersionUID = 1L;
  }
}
