package cn.xuezhao.kit.inbox;

import java.util.List;

/** Everything a service hears. */
record Subscriptions(List<Subscription<?>> all) {

  List<String> topics() {
    return all.stream().<String>map(Subscription::topic).distinct().toList();
  }
}
