package cn.xuezhao.bench;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Students who send their photos at the same time. */
final class Crowd {

  /** More wait than work, as on a busy day. */
  static final int PHONES = 4;

  private final Phone phone;

  Crowd(Phone phone) {
    this.phone = phone;
  }

  /** Every order gets its photo; returns when the last one is there. */
  void send(Phone.Way way, List<Orders.Order> orders) {
    each(orders, order -> phone.send(way, order));
  }

  /** Every order gets all pieces of a photo, and no photo. */
  void breakOff(List<Orders.Order> orders) {
    each(orders, phone::breakOff);
  }

  private static void each(List<Orders.Order> orders, Consumer<Orders.Order> sending) {
    AtomicInteger next = new AtomicInteger();
    CompletableFuture<?>[] phones = new CompletableFuture<?>[PHONES];
    for (int i = 0; i < PHONES; i++) {
      phones[i] =
          CompletableFuture.runAsync(() -> work(orders, next, sending), Thread::startVirtualThread);
    }
    CompletableFuture.allOf(phones).join();
  }

  private static void work(
      List<Orders.Order> orders, AtomicInteger next, Consumer<Orders.Order> sending) {
    int number = next.getAndIncrement();
    while (number < orders.size()) {
      sending.accept(orders.get(number));
      number = next.getAndIncrement();
    }
  }
}
