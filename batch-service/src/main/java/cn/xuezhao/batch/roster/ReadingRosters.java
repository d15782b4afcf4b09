package cn.xuezhao.batch.roster;

import cn.xuezhao.batch.policy.BatchPolicy;
import cn.xuezhao.batch.policy.RosterMode;
import cn.xuezhao.batch.publication.Batch;
import cn.xuezhao.kit.tenant.TenantPolicies;
import org.springframework.stereotype.Component;

/** Takes a school's file apart as the batch was planned. */
@Component
final class ReadingRosters {

  private final TenantPolicies.Policies<BatchPolicy> policies;

  ReadingRosters(TenantPolicies.Policies<BatchPolicy> policies) {
    this.policies = policies;
  }

  RosterFile read(Batch batch, byte[] file) {
    RosterMode mode = batch.terms().rosterMode();
    if (mode == RosterMode.NONE) {
      throw new RosterNotKept();
    }
    return RosterFile.read(file, mode, policies.current().roster().maxRows());
  }
}
