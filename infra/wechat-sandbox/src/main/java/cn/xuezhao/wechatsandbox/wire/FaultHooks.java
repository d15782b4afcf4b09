package cn.xuezhao.wechatsandbox.wire;

import cn.xuezhao.wechatsandbox.state.Reset;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Planning faults and reading the log. */
@RestController
@RequestMapping("/__sandbox")
final class FaultHooks {

  private final Faults faults;
  private final RequestLog log;

  FaultHooks(Faults faults, RequestLog log) {
    this.faults = faults;
    this.log = log;
  }

  @PostMapping("/faults")
  @ResponseStatus(HttpStatus.CREATED)
  PlannedFault plan(@RequestBody PlannedFault fault) {
    return faults.plan(fault);
  }

  @GetMapping("/faults")
  List<PlannedFault> planned() {
    return faults.planned();
  }

  @DeleteMapping("/faults")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void clear() {
    faults.clear();
  }

  @GetMapping("/log")
  List<RequestLog.Entry> log() {
    return log.newestFirst();
  }

  @EventListener
  void forget(Reset reset) {
    faults.clear();
    log.clear();
  }
}
