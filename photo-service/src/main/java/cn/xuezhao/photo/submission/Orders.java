package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.RemoteRefusal;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.kit.tenant.TenantContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks order-service once whose order it is, when a photo comes before {@code order.opened}. */
@Component
class Orders {

  private static final String OWNER = "order-service";

  private final RestClient client;
  private final Guard guard;

  Orders(ServiceClients clients, Guard guard, @Value("${xuezhao.order-url}") String url) {
    this.client = clients.to(url);
    this.guard = guard;
  }

  /** Id of the student; {@link NotFound} when there is no such order. */
  String studentOf(String orderId) {
    try {
      Facts facts =
          guard.read(
              OWNER,
              () ->
                  client
                      .get()
                      .uri("/internal/{tenant}/orders/{id}", TenantContext.current(), orderId)
                      .retrieve()
                      .body(Facts.class));
      if (facts == null) {
        throw new NotYetKnown("order");
      }
      return facts.studentId();
    } catch (RemoteRefusal refused) {
      throw refused.slug().equals("not-found") ? new NotFound("order") : refused;
    }
  }

  private record Facts(String studentId) {}
}
