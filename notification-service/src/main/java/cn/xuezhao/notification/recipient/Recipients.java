package cn.xuezhao.notification.recipient;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.RemoteRefusal;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.domain.NotYetKnown;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.tenant.TenantContext;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Knows the student of every order: from {@code order.opened}, or, when another event of the order
 * came first, from the order's owner, asked once.
 */
@Component
public class Recipients {

  private static final String COMPLETED = "completed";

  private final RecipientStore store;
  private final RestClient orders;
  private final Guard guard;

  Recipients(
      RecipientStore store,
      ServiceClients clients,
      Guard guard,
      @Value("${notification.order-url}") String orderUrl) {
    this.store = store;
    this.orders = clients.to(orderUrl);
    this.guard = guard;
  }

  /** The student of the order; {@link NotYetKnown} when nobody knows the order yet. */
  public Recipient of(String orderId) {
    return store.find(orderId).orElseGet(() -> askOwner(orderId));
  }

  /** Whether the standard photo is the student's (已回传, L-25); the order's owner knows. */
  public boolean isReturned(String orderId) {
    return owner(orderId).stage().equals(COMPLETED);
  }

  /** Nobody's order any longer. */
  public void forget(String orderId) {
    store.forget(orderId);
  }

  private OrderFacts owner(String orderId) {
    return guard
        .read("order-service", () -> read(orderId))
        .orElseThrow(() -> new NotYetKnown("order"));
  }

  private Recipient askOwner(String orderId) {
    OrderFacts facts = owner(orderId);
    return store.createUnlessKnown(
        Recipient.of(facts.orderId(), facts.studentId(), facts.enrollmentId(), facts.batchId()));
  }

  private Optional<OrderFacts> read(String orderId) {
    try {
      return Optional.ofNullable(
          orders
              .get()
              .uri("/internal/{tenant}/orders/{id}", TenantContext.current(), orderId)
              .retrieve()
              .body(OrderFacts.class));
    } catch (RemoteRefusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  /** What the owner tells; it may tell more. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record OrderFacts(
      String orderId, String studentId, String enrollmentId, String batchId, String stage) {}
}
