package cn.xuezhao.photo.submission;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.RemoteRefusal;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.domain.NotFound;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.kit.tenant.TenantContext;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks order-service what no event has told: whose order it is, when a photo comes before {@code
 * order.opened}, and whether it takes another photo, when one was approved already.
 */
@Component
class Orders {

  private static final String OWNER = "order-service";
  private static final Set<String> TAKES_PHOTOS = Set.of("collecting", "rejected");

  private final RestClient client;
  private final Guard guard;

  Orders(ServiceClients clients, Guard guard, @Value("${xuezhao.order-url}") String url) {
    this.client = clients.to(url);
    this.guard = guard;
  }

  /** Id of the student; {@link NotFound} when there is no such order. */
  String studentOf(String orderId) {
    return facts(orderId).studentId();
  }

  /**
   * Whether the student is recapturing (重新采集, G-23). An order whose photo was approved comes back
   * to these stages in no other way.
   */
  boolean isRecaptured(String orderId) {
    return TAKES_PHOTOS.contains(facts(orderId).stage());
  }

  private Facts facts(String orderId) {
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
      return facts;
    } catch (RemoteRefusal refused) {
      throw refused.slug().equals("not-found") ? new NotFound("order") : refused;
    }
  }

  private record Facts(String studentId, String stage) {}
}
