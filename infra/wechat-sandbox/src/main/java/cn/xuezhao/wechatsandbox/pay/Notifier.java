package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.state.Journal;
import cn.xuezhao.wechatsandbox.state.Reset;
import cn.xuezhao.wechatsandbox.state.SandboxClock;
import cn.xuezhao.wechatsandbox.state.Table;
import cn.xuezhao.wechatsandbox.wire.Fault;
import cn.xuezhao.wechatsandbox.wire.Fault.NotificationFlaw;
import cn.xuezhao.wechatsandbox.wire.Faults;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells merchants about money that moved, again and again until they say 200 or 204. */
@Component
final class Notifier implements AutoCloseable {

  private final Table<PayNotification> notifications;
  private final Set<String> waiting = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Postman postman;
  private final Faults faults;
  private final SandboxClock clock;
  private final Tempo tempo;

  Notifier(Journal journal, Postman postman, Faults faults, SandboxClock clock, Tempo tempo) {
    this.notifications = journal.table("notifications", PayNotification.class);
    this.postman = postman;
    this.faults = faults;
    this.clock = clock;
    this.tempo = tempo;
    notifications.all().stream()
        .filter(notification -> notification.state() == PayNotification.State.PENDING)
        .forEach(notification -> waiting.add(notification.id()));
  }

  PayNotification announce(Payment payment, String resource) {
    return add(
        payment, "TRANSACTION.SUCCESS", "transaction", payment.terms().notifyUrl(), resource);
  }

  PayNotification announceRefund(
      Payment payment, Refund.Status status, String url, String resource) {
    return add(payment, "REFUND." + status.name(), "refund", url, resource);
  }

  /** Starts every attempt that is due. */
  void deliverDue() {
    Instant now = clock.instant();
    for (String id : List.copyOf(waiting)) {
      boolean due = notifications.find(id).filter(found -> found.isDue(now)).isPresent();
      if (due && waiting.remove(id)) {
        threads.execute(() -> notifications.find(id).ifPresent(this::attempt));
      }
    }
  }

  /** One extra delivery outside the schedule, spoiled as wanted; all copies at once. */
  List<PayNotification.Attempt> deliverNow(
      PayNotification notification, NotificationFlaw flaw, int copies) {
    List<CompletableFuture<PayNotification.Attempt>> running = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      running.add(
          CompletableFuture.supplyAsync(() -> postman.deliver(notification, flaw), threads));
    }
    return running.stream().map(CompletableFuture::join).toList();
  }

  List<PayNotification> all() {
    return notifications.all();
  }

  PayNotification get(String id) {
    return notifications
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("notification: " + id));
  }

  @EventListener
  void forget(Reset reset) {
    waiting.clear();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private PayNotification add(
      Payment payment, String eventType, String original, String url, String resource) {
    Instant now = clock.instant();
    PayNotification notification =
        new PayNotification(
            UUID.randomUUID().toString(),
            payment.merchantId(),
            payment.outTradeNo(),
            eventType,
            original,
            url,
            resource,
            now,
            List.of(),
            PayNotification.State.PENDING,
            now);
    notifications.put(notification.id(), notification);
    waiting.add(notification.id());
    return notification;
  }

  private void attempt(PayNotification notification) {
    Fault.Notification fault =
        faults
            .strikeNotification(notification.url(), notification.resource())
            .orElse(new Fault.Notification(NotificationFlaw.NONE, null, null));
    switch (fault.flaw()) {
      case LOST -> record(notification, PayNotification::lose);
      case DELAYED -> {
        Instant until = clock.instant().plusMillis(fault.millis() == null ? 1_000 : fault.millis());
        record(notification, found -> found.postpone(until));
      }
      default -> deliver(notification, fault);
    }
  }

  private void deliver(PayNotification notification, Fault.Notification fault) {
    int copies = fault.flaw() == NotificationFlaw.DUPLICATE ? 2 : 1;
    List<PayNotification.Attempt> attempts =
        deliverNow(notification, fault.flaw(), fault.copies() == null ? copies : fault.copies());
    record(notification, found -> found.attempted(attempts.getFirst(), tempo));
  }

  private void record(PayNotification notification, UnaryOperator<PayNotification> change) {
    notifications
        .updateIfPresent(notification.id(), change)
        .filter(after -> after.state() == PayNotification.State.PENDING)
        .ifPresent(after -> waiting.add(after.id()));
  }
}
