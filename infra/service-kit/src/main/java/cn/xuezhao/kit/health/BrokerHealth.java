package cn.xuezhao.kit.health;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Up when the broker answers; a service without it can still take commands, but says so. */
final class BrokerHealth extends AbstractHealthIndicator implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Admin admin;

  BrokerHealth(Map<String, Object> config) {
    super("broker does not answer");
    this.admin = Admin.create(config);
  }

  @Override
  protected void doHealthCheck(Health.Builder health)
      throws ExecutionException, InterruptedException, TimeoutException {
    int nodes =
        admin.describeCluster().nodes().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).size();
    if (nodes > 0) {
      health.up().withDetail("nodes", nodes);
    } else {
      health.down();
    }
  }

  @Override
  public void close() {
    admin.close(PATIENCE);
  }
}
