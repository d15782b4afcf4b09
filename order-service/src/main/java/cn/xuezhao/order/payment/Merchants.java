package cn.xuezhao.order.payment;

import cn.xuezhao.kit.tenant.TenantContext;
import java.util.Map;
import java.util.Objects;

/** Every centre has its own account; whose money it is, is the tenant's alone to say. */
record Merchants(Map<String, Merchant> byTenant) {

  Merchants {
    byTenant = Map.copyOf(byTenant);
  }

  Merchant current() {
    return Objects.requireNonNull(byTenant.get(TenantContext.current()));
  }
}
