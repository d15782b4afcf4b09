package cn.xuezhao.order.timeline;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.annotation.TypeAlias;

/**
 * Something that happened to an order.
 *
 * @param at when it happened, by the clock of whoever knows; not when it was heard here
 * @param details words and numbers by name, such as {@code round} or {@code channel}; of persons
 *     only the staff
 * @param reasons codes of the centre's list, for a rejection
 */
@TypeAlias("fact")
public record Fact(What what, Instant at, Map<String, String> details, List<String> reasons) {

  public Fact {
    details = Collections.unmodifiableMap(new TreeMap<>(details));
    reasons = List.copyOf(reasons);
  }

  public static Fact of(What what, Instant at) {
    return new Fact(what, at, Map.of(), List.of());
  }

  public Fact with(String name, Object value) {
    Map<String, String> more = new TreeMap<>(details);
    more.put(name, String.valueOf(value));
    return new Fact(what, at, more, reasons);
  }

  public Fact because(List<String> codes) {
    return new Fact(what, at, details, codes);
  }
}
