package cn.xuezhao.order.progress;

import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.order.timeline.Fact;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everything that happened to an order, with its time. */
@RestController
@Tag(name = "orders")
@PreAuthorize("hasAnyRole('student', 'operator', 'finance', 'auditor')")
class TimelineController {

  private final Reading reading;

  TimelineController(Reading reading) {
    this.reading = reading;
  }

  @Operation(summary = "Every fact of the order with its time; who of the staff, only to the staff")
  @GetMapping("/api/{tenant}/orders/{id}/timeline")
  TimelineView timeline(@PathVariable String id, Caller caller) {
    boolean student = caller.has("student");
    return new TimelineView(
        id,
        reading.order(id, caller).timeline().facts().stream()
            .filter(fact -> !(student && fact.what().isForStaff()))
            .map(FactView::of)
            .toList());
  }

  record TimelineView(String orderId, List<FactView> facts) {}

  /**
   * @param what for example {@code rejected}; more words may come
   * @param details words and numbers by name, for example {@code round}, {@code by}, {@code
   *     channel}
   * @param reasons codes of the centre's list of reasons, for a rejection
   */
  record FactView(String what, Instant at, Map<String, String> details, List<String> reasons) {

    static FactView of(Fact fact) {
      return new FactView(fact.what().word(), fact.at(), fact.details(), fact.reasons());
    }
  }
}
