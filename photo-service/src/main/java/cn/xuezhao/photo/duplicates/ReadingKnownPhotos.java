package cn.xuezhao.photo.duplicates;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the fingerprints of all centres when the service starts, beside everything else. Until that
 * is done the service is not healthy: a question would have to wait for it.
 */
@Component("knownPhotosHealthIndicator")
class ReadingKnownPhotos implements SmartLifecycle, HealthIndicator {

  private static final Logger log = LoggerFactory.getLogger(ReadingKnownPhotos.class);
  private static final long AGAIN_AFTER_MILLIS = 2_000;

  private final KnownPhotos photos;
  private final List<String> tenants;
  private final AtomicBoolean running = new AtomicBoolean();

  ReadingKnownPhotos(KnownPhotos photos, TenantPolicies policies) {
    this.photos = photos;
    this.tenants = policies.tenants();
  }

  @Override
  public void start() {
    running.set(true);
    Thread.ofVirtual().name("read-known-photos").start(() -> tenants.forEach(this::read));
  }

  @Override
  public void stop() {
    running.set(false);
  }

  @Override
  public boolean isRunning() {
    return running.get();
  }

  @Override
  public Health health() {
    List<String> missing = tenants.stream().filter(tenant -> !photos.isRead(tenant)).toList();
    return (missing.isEmpty() ? Health.up() : Health.down().withDetail("unread", missing)).build();
  }

  private void read(String tenant) {
    while (running.get() && !photos.isRead(tenant)) {
      try {
        TenantContext.run(tenant, photos::read);
      } catch (RuntimeException away) {
        // The store may start after this service; what is wrong for good shows in the health.
        log.warn("known-photos.unread tenant={} cause={}", tenant, away.toString());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(AGAIN_AFTER_MILLIS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
