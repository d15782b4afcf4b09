package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.state.Reset;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** How much faster than in reality WeChat Pay waits: 60 turns its 15 seconds into a quarter. */
@Component
final class Tempo {

  private volatile double factor = 1;

  void speedUp(double wanted) {
    if (!(wanted >= 1)) {
      throw new IllegalArgumentException("compress: " + wanted + " (expected: >= 1)");
    }
    factor = wanted;
  }

  Duration compress(Duration real) {
    return Duration.ofMillis(Math.round(real.toMillis() / factor));
  }

  @EventListener
  void forget(Reset reset) {
    factor = 1;
  }
}
