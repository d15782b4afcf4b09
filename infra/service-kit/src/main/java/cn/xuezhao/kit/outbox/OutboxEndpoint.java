package cn.xuezhao.kit.outbox;

import cn.xuezhao.kit.tenant.TenantContext;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * Lets operators send blocked documents again: {@code POST
 * /actuator/outbox/{tenant}/{collection}/{id}}.
 */
@Endpoint(id = "outbox")
class OutboxEndpoint {

  private final Relay relay;

  OutboxEndpoint(Relay relay) {
    this.relay = relay;
  }

  @WriteOperation
  Unblocked unblock(@Selector String tenant, @Selector String collection, @Selector String id) {
    return TenantContext.call(tenant, () -> new Unblocked(relay.unblock(collection, id)));
  }

  record Unblocked(boolean unblocked) {}
}
