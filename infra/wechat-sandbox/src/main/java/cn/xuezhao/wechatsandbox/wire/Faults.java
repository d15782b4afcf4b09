package cn.xuezhao.wechatsandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The faults tests have planned. Kept in memory: a restarted WeChat is a healthy one. */
@Component
public final class Faults {

  private final List<PlannedFault> planned = new ArrayList<>();
  private final AtomicLong ids = new AtomicLong();

  Faults() {}

  synchronized PlannedFault plan(PlannedFault fault) {
    int times = fault.times() == null ? 1 : fault.times();
    PlannedFault numbered =
        new PlannedFault("fault-" + ids.incrementAndGet(), fault.match(), times, fault.action());
    planned.add(numbered);
    return numbered;
  }

  synchronized List<PlannedFault> planned() {
    return List.copyOf(planned);
  }

  synchronized void clear() {
    planned.clear();
  }

  /** The fault a request runs into, used up by it. */
  Optional<Fault> strike(String method, String path, String content) {
    return take(fault -> !isNotification(fault) && fault.fits(method, path, content))
        .map(PlannedFault::action);
  }

  /**
   * The error that a call of the mini-program on a phone runs into; such calls never reach WeChat's
   * servers in the open, so no other kind of fault can strike them.
   */
  public Optional<Fault.ErrorCode> strikePhone(String path, String content) {
    return take(fault ->
            fault.action() instanceof Fault.ErrorCode && fault.fits("POST", path, content))
        .map(fault -> (Fault.ErrorCode) fault.action());
  }

  /** The fault that spoils the next attempt to reach this address. */
  public Optional<Fault.Notification> strikeNotification(String address, String content) {
    return take(fault -> isNotification(fault) && fault.fits("POST", address, content))
        .map(fault -> (Fault.Notification) fault.action());
  }

  private static boolean isNotification(PlannedFault fault) {
    return fault.action() instanceof Fault.Notification;
  }

  private synchronized Optional<PlannedFault> take(Predicate<PlannedFault> fits) {
    for (int i = 0; i < planned.size(); i++) {
      PlannedFault fault = planned.get(i);
      if (fits.test(fault)) {
        int left = (fault.times() == null ? 1 : fault.times()) - 1;
        if (left > 0) {
          planned.set(i, new PlannedFault(fault.id(), fault.match(), left, fault.action()));
        } else {
          planned.remove(i);
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }
}
