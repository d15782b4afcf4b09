package cn.xuezhao.order.policy;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import cn.xuezhao.kit.tenant.TenantPolicies.Policies;
import cn.xuezhao.order.lifecycle.Workflow;
import org.springframework.stereotype.Component;

/** What the centre of the current tenant decides about orders. */
@Component
public final class OrderPolicies {

  private final TenantPolicies tenants;
  private final Policies<OrderPolicy> policies;

  OrderPolicies(TenantPolicies tenants) {
    this.tenants = tenants;
    this.policies = tenants.bind("order", OrderPolicy.class);
  }

  /** The rules for an order that is opened now. */
  public Workflow workflow() {
    Object version = tenants.raw(TenantContext.current(), "tenant").get("policy-version");
    return policies.current().workflow(Integer.parseInt(String.valueOf(version)));
  }

  /** What the student reads at WeChat Pay. */
  public String paymentDescription() {
    return policies.current().payment().description();
  }
}
