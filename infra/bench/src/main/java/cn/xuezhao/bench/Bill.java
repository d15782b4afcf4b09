package cn.xuezhao.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What photos that came one way have cost, process by process. */
final class Bill {

  private final Component service;
  private final List<Component> stores;
  private final Map<String, Long> ofStores = new LinkedHashMap<>();
  private int photos;
  private long nanos;
  private long own;
  private long compilers;
  private long decoders;

  Bill(Component service, List<Component> stores) {
    this.service = service;
    this.stores = stores;
  }

  /** Adds what everybody spends while the photos are sent. */
  void add(int count, Runnable sending) {
    long begin = System.nanoTime();
    settle(-1);
    sending.run();
    settle(1);
    nanos += System.nanoTime() - begin;
    photos += count;
  }

  private void settle(int sign) {
    own += sign * service.own();
    compilers += sign * service.compilers();
    decoders += sign * service.children();
    stores.forEach(store -> ofStores.merge(store.name(), sign * store.own(), Long::sum));
  }

  double photosPerSecond() {
    return photos / (nanos / 1e9);
  }

  /** Milliseconds of the JVM of the service for each photo. */
  double own() {
    return each(own);
  }

  /** The part of it that its compilers spent. */
  double compilers() {
    return each(compilers);
  }

  /** Milliseconds of its children. */
  double decoders() {
    return each(decoders);
  }

  double service() {
    return own() + decoders();
  }

  double store(String name) {
    return each(ofStores.getOrDefault(name, 0L));
  }

  private double each(long spent) {
    return spent / 1e6 / Math.max(1, photos);
  }
}
