package cn.xuezhao.order.refund;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.RemoteRefusal;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.kit.domain.Refusal.Kind;
import cn.xuezhao.kit.tenant.TenantContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks review-service to take a photo out of its queue; it alone knows whether it is too late. */
@Component
final class ReviewQueue {

  private final Guard guard;
  private final RestClient owner;

  ReviewQueue(Guard guard, ServiceClients clients, @Value("${xuezhao.review-url}") String url) {
    this.guard = guard;
    this.owner = clients.to(url);
  }

  /**
   * Returns when the round is withdrawn; asking again is harmless. A reviewer who has begun, or has
   * decided, is a conflict in review-service's own words. When it knows of no such task, ours or
   * its news is still on the way.
   */
  void withdraw(String orderId, int round) {
    try {
      guard.call("review-service", () -> ask(orderId, round));
    } catch (RemoteRefusal refused) {
      throw refused.kind() == Kind.NOT_FOUND ? new NotYetKnown("review task") : refused;
    }
  }

  private boolean ask(String orderId, int round) {
    return owner
        .post()
        .uri("/internal/{tenant}/orders/{id}/review-withdrawals", TenantContext.current(), orderId)
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Withdrawal(round))
        .retrieve()
        .toBodilessEntity()
        .getStatusCode()
        .is2xxSuccessful();
  }

  private record Withdrawal(int round) {}
}
