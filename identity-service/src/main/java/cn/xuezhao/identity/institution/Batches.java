package cn.xuezhao.identity.institution;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.security.Caller;
import cn.xuezhao.kit.tenant.TenantContext;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks batch-service for a batch, at the moment somebody wants to act for its students. */
@Component
public final class Batches {

  private final RestClient batches;
  private final Guard guard;

  Batches(ServiceClients clients, Guard guard, @Value("${xuezhao.batch-url}") String url) {
    this.batches = clients.to(url);
    this.guard = guard;
  }

  public Batch get(String batchId) {
    return guard.read("batch", () -> ask("/internal/{tenant}/batches/{id}", batchId, Batch.class));
  }

  /**
   * The published batch of a code as people type it; unknown codes are the student's to correct.
   */
  public Batch withCode(String batchCode) {
    Found found =
        guard.read("batch", () -> ask("/api/{tenant}/batches/{code}", batchCode, Found.class));
    return get(found.batchId());
  }

  /**
   * The batch, for an operator or a registrar of its school; for others it does not exist.
   *
   * @param what a problem's word for what the caller wanted to see
   */
  public Batch actingFor(Caller caller, String batchId, String what) {
    Batch batch = get(batchId);
    if (!caller.has("operator") && !batch.institutionId().equals(caller.institution())) {
      throw new NotFound(what);
    }
    return batch;
  }

  private <T> T ask(String path, String id, Class<T> type) {
    return Objects.requireNonNull(
        batches.get().uri(path, TenantContext.current(), id).retrieve().body(type),
        () -> path + ": no body");
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Found(String batchId) {}
}
