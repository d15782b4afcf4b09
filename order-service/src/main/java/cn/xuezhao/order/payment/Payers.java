package cn.xuezhao.order.payment;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.tenant.TenantContext;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks identity-service who pays, at the moment of paying; it is never stored here. */
@Component
final class Payers {

  private final Guard guard;
  private final RestClient identity;

  Payers(Guard guard, ServiceClients clients, @Value("${xuezhao.identity-url}") String url) {
    this.guard = guard;
    this.identity = clients.to(url);
  }

  String openIdOf(String enrollmentId) {
    return guard.read("identity-service", () -> ask(enrollmentId)).openId();
  }

  private Contact ask(String enrollmentId) {
    return Objects.requireNonNull(
        identity
            .get()
            .uri("/internal/{tenant}/contacts/{id}", TenantContext.current(), enrollmentId)
            .retrieve()
            .body(Contact.class));
  }

  /** Of all that identity-service knows, only what WeChat Pay asks for. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Contact(String openId) {

    @Override
    public String toString() {
      return "Contact[***]";
    }
  }
}
