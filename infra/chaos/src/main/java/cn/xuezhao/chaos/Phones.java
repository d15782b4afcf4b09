package cn.xuezhao.chaos;

import cn.xuezhao.chaos.Evidence.Message;
import cn.xuezhao.chaos.Evidence.Task;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people see on their phones. */
final class Phones {

  private static final Pattern ORDER = Pattern.compile("ord_[0-9a-z]+");
  private static final int TWICE = 2;

  private final Evidence evidence;
  private final Map<String, Long> roundsByOrder;

  Phones(Evidence evidence) {
    this.evidence = evidence;
    this.roundsByOrder =
        evidence.tasks().stream()
            .collect(Collectors.groupingBy(Task::orderId, Collectors.counting()));
  }

  /**
   * A message whose fate was unknown may be sent once more. Every round of review has messages of
   * its own, which may read the same within a minute.
   */
  void twiceAtMost(Verdict verdict) {
    Map<Message, Long> seen =
        evidence.messages().stream()
            .collect(Collectors.groupingBy(message -> message, Collectors.counting()));
    seen.forEach(
        (message, times) -> {
          long rounds = Math.max(1, roundsByOrder.getOrDefault(orderOf(message), 1L));
          verdict.requires(
              times <= TWICE * rounds,
              "%d times on one phone, in %d round(s): %s".formatted(times, rounds, message));
          if (times > rounds) {
            verdict.remark();
          }
        });
  }

  private static String orderOf(Message message) {
    Matcher order = ORDER.matcher(message.opens());
    return order.find() ? order.group() : "";
  }
}
