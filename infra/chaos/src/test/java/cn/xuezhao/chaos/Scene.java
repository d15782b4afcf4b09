package cn.xuezhao.chaos;

import cn.xuezhao.chaos.Evidence.Acknowledged;
import cn.xuezhao.chaos.Evidence.Attempt;
import cn.xuezhao.chaos.Evidence.Leftover;
import cn.xuezhao.chaos.Evidence.Message;
import cn.xuezhao.chaos.Evidence.Order;
import cn.xuezhao.chaos.Evidence.Owed;
import cn.xuezhao.chaos.Evidence.Payment;
import cn.xuezhao.chaos.Evidence.Photo;
import cn.xuezhao.chaos.Evidence.Refund;
import cn.xuezhao.chaos.Evidence.Source;
import cn.xuezhao.chaos.Evidence.StandardPhoto;
import cn.xuezhao.chaos.Evidence.Task;
import cn.xuezhao.chaos.Evidence.Underway;
import cn.xuezhao.chaos.ObjectStore.Found;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One order that went well in every respect; each test does one kind of damage to it. */
final class Scene implements ObjectStore {

  static final String TENANT = "liaoning";
  static final String ORDER = "ord_a";
  static final String NUMBER = "a-1";
  static final String TASK = "review:ord_a:1";

  final List<Payment> payments = new ArrayList<>(List.of(new Payment(NUMBER, "42", 2000)));
  final List<Refund> refunds = new ArrayList<>();
  final List<Message> messages = new ArrayList<>(List.of(message()));
  final List<Order> orders = new ArrayList<>(List.of(order("completed", 1, List.of(paid()))));
  final List<Photo> photos =
      new ArrayList<>(List.of(new Photo(TENANT, ORDER, 1, "digest", "original", "preview", true)));
  final List<StandardPhoto> standardPhotos =
      new ArrayList<>(List.of(new StandardPhoto(TENANT, ORDER, 1, true, "standard", "published")));
  final List<Underway> underway = new ArrayList<>();
  final List<Task> tasks =
      new ArrayList<>(List.of(new Task(TENANT, TASK, ORDER, 1, 1, "approved")));
  final List<Leftover> leftovers = new ArrayList<>();
  final Map<String, Found> objects =
      new HashMap<>(
          Map.of(
              "original", new Found.Bytes("digest"),
              "preview", new Found.Bytes("published"),
              "standard", new Found.Bytes("published")));
  final List<Acknowledged> acknowledged =
      new ArrayList<>(
          List.of(
              told("order-opened", Map.of()),
              told("photo-accepted", Map.of("revision", "1", "sha256", "digest")),
              told("paid", Map.of()),
              told("decided", Map.of("taskId", TASK, "decision", "approved")),
              told("returned", Map.of("sha256", "published"))));
  final Set<Source> unreadable = EnumSet.noneOf(Source.class);

  static Attempt paid() {
    return new Attempt(NUMBER, "paid", "42", 2000);
  }

  static Order order(String state, int round, List<Attempt> attempts, Owed... refunds) {
    return new Order(TENANT, ORDER, state, round, attempts, List.of(refunds));
  }

  static Acknowledged told(String fact, Map<String, String> rest) {
    return new Acknowledged(fact, TENANT, ORDER, rest);
  }

  static Message message() {
    return new Message("openid", "MP-REVIEW-RESULT", "pages-sub/order/detail?id=ord_a", "passed");
  }

  void becomes(Order order) {
    orders.clear();
    orders.add(order);
  }

  @Override
  public Found look(String tenant, String key) {
    return objects.getOrDefault(key, new Found.Nothing());
  }

  @Override
  public Set<String> keys(String tenant) {
    return Set.copyOf(objects.keySet());
  }

  Verdict judge(Invariant invariant) {
    return new Judge(evidence()).judge(invariant);
  }

  List<Verdict> judge() {
    return new Judge(evidence()).all();
  }

  private Evidence evidence() {
    return new Evidence(
        payments,
        refunds,
        messages,
        orders,
        photos,
        standardPhotos,
        underway,
        tasks,
        leftovers,
        this,
        acknowledged,
        unreadable);
  }
}
