package cn.xuezhao.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Photos over HTTP to the service as it runs, with its stores, and the bare pipeline in between: so
 * that what disturbs the machine disturbs both.
 */
final class ServiceRun {

  static final List<String> STORES = List.of("document-store", "object-store", "broker");

  private static final String SERVICE = "photo-service";
  private static final int STEPS = 10;
  private static final int WARM_UP = 60;
  private static final int BROKEN_OFF = 100;

  /** Photos of the bare pipeline in each step. */
  private static final int BESIDE = 4;

  private final Running running;
  private final int photos;
  private final Bare bare;
  private final Figures beside;

  /**
   * @param bare works in a warm child of this program
   * @param beside figures of the bare pipeline meanwhile, still empty
   */
  ServiceRun(Settings settings, Bare bare, Figures beside) {
    this.running = settings.running();
    this.photos = settings.photos();
    this.bare = bare;
    this.beside = beside;
  }

  Result measure() throws IOException, InterruptedException {
    Component service = Component.of(running, SERVICE);
    List<Component> stores = new ArrayList<>();
    for (String name : STORES) {
      stores.add(Component.of(running, name));
    }
    Map<Phone.Way, Bill> bills = new EnumMap<>(Phone.Way.class);
    for (Phone.Way way : Phone.Way.values()) {
      bills.put(way, new Bill(service, stores));
    }
    byte[] photo = Files.readAllBytes(beside.input().file());
    try (Sessions sessions = Sessions.open(running);
        Orders orders = new Orders(running)) {
      Crowd crowd = new Crowd(new Phone(running, sessions, photo));
      warmUp(crowd, orders);
      return new Result(bills, beside, steps(crowd, orders, service, bills));
    }
  }

  /**
   * A service runs for weeks; what its compilers do in the first minutes is no price of a photo.
   */
  private void warmUp(Crowd crowd, Orders orders) throws InterruptedException {
    crowd.breakOff(orders.open(BROKEN_OFF));
    for (Phone.Way way : Phone.Way.values()) {
      crowd.send(way, orders.open(WARM_UP));
    }
  }

  /** Memory after each tenth of the photos. */
  private List<Double> steps(
      Crowd crowd, Orders orders, Component service, Map<Phone.Way, Bill> bills)
      throws IOException, InterruptedException {
    List<Double> memory = new ArrayList<>();
    int ways = bills.size();
    for (int step = 1; step <= STEPS; step++) {
      for (int i = 0; i < BESIDE; i++) {
        bare.again(beside);
      }
      int count = Math.max(1, (photos * step / STEPS - photos * (step - 1) / STEPS) / ways);
      for (Map.Entry<Phone.Way, Bill> each : bills.entrySet()) {
        List<Orders.Order> next = orders.open(count);
        each.getValue().add(count, () -> crowd.send(each.getKey(), next));
      }
      memory.add(service.memory());
    }
    return memory;
  }

  /**
   * What came of it.
   *
   * @param memory megabytes of the service and its children, after each tenth
   */
  record Result(Map<Phone.Way, Bill> bills, Figures beside, List<Double> memory) {}
}
