package cn.xuezhao.batch.publication;

import cn.xuezhao.batch.policy.BatchPolicy;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds batches, and moves the pointer to the roster that counts. */
@Component
public final class Batches {

  private final BatchStore store;
  private final TenantPolicies.Policies<BatchPolicy> policies;
  private final Clock clock;

  Batches(BatchStore store, TenantPolicies.Policies<BatchPolicy> policies, Clock clock) {
    this.store = store;
    this.policies = policies;
    this.clock = clock;
  }

  /** Any batch, also a draft. */
  public Batch get(String id) {
    return store.find(id).orElseThrow(() -> new NotFound("batch"));
  }

  /** A batch that students can see. */
  Batch published(String id) {
    return store.find(id).filter(Batches::isPublished).orElseThrow(() -> new NotFound("batch"));
  }

  /** Any batch with this code, also a draft, whatever case, width and look-alikes were typed. */
  public Optional<Batch> findByCode(String typed) {
    return store.findByCode(BatchCode.typed(typed, policies.current().code().lookAlikes()));
  }

  /** The published batch with this code. */
  Batch publishedWithCode(String typed) {
    return findByCode(typed).filter(Batches::isPublished).orElseThrow(BatchUnknown::new);
  }

  /** The batch a student can verify for right now, or a problem that says why not. */
  public Batch openWithCode(String typed) {
    Batch batch = publishedWithCode(typed);
    BatchWindow window = batch.window();
    return switch (window.stateAt(now())) {
      case BEFORE -> throw new BatchNotOpenYet(window.opensAt());
      case OPEN -> batch;
      case CLOSED -> throw new BatchWindowClosed(window.closesAt());
    };
  }

  /** Makes a completely stored import the one that counts. */
  public Batch useRoster(String batchId, CurrentRoster roster) {
    return store.change(batchId, batch -> batch.useRoster(roster));
  }

  /** Brings the roster back that the present one replaced. */
  public Batch undoRoster(String batchId, int undone, String by) {
    return store.change(batchId, batch -> batch.undoRoster(undone, now(), by));
  }

  private static boolean isPublished(Batch batch) {
    return batch.state() instanceof BatchState.Published;
  }

  private Instant now() {
    return clock.instant();
  }
}
