package cn.xuezhao.batch.publication;

import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.security.Caller;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who of the staff may look into a batch; for everybody else it does not exist. */
@Component
public final class BatchAccess {

  private static final Set<String> STAFF = Set.of("operator", "finance", "auditor");

  private final Batches batches;

  BatchAccess(Batches batches) {
    this.batches = batches;
  }

  /** Any batch for staff, drafts included; for a registrar those of the own school. */
  public Batch visible(String batchId, Caller caller) {
    Batch batch = batches.get(batchId);
    if (STAFF.stream().noneMatch(caller::has) && !isOwnSchool(batch, caller)) {
      throw new NotFound("batch");
    }
    return batch;
  }

  /** What a registrar does for the own school, and an operator for every school. */
  public Batch managed(String batchId, Caller caller) {
    Batch batch = batches.get(batchId);
    if (!caller.has("operator") && !isOwnSchool(batch, caller)) {
      throw new NotFound("batch");
    }
    return batch;
  }

  private static boolean isOwnSchool(Batch batch, Caller caller) {
    return caller.has("registrar") && batch.institutionId().equals(caller.institution());
  }
}
