package cn.xuezhao.notification.channel;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.RemoteRefusal;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.tenant.TenantContext;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** What the owners of a message's contents tell at the moment of sending. */
@Component
final class Neighbors {

  private final RestClient identity;
  private final RestClient batches;
  private final RestClient photos;
  private final Guard guard;

  Neighbors(ServiceClients clients, NeighborAddresses addresses, Guard guard) {
    this.identity = clients.to(addresses.identityUrl());
    this.batches = clients.to(addresses.batchUrl());
    this.photos = clients.to(addresses.photoUrl());
    this.guard = guard;
  }

  /** Empty when the person's data is gone: on their wish, or past its retention. */
  Optional<Contact> contact(String enrollmentId) {
    try {
      return Optional.of(
          guard.read(
              "identity-service",
              () ->
                  get(identity, "/internal/{tenant}/contacts/{id}", enrollmentId, Contact.class)));
    } catch (RemoteRefusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  /** School and class year, for example 辽宁科技学院24毕业. */
  String school(String batchId) {
    return guard
        .read(
            "batch-service",
            () -> get(batches, "/internal/{tenant}/batches/{id}", batchId, BatchFacts.class))
        .displayName();
  }

  /** The bytes that the student may keep. */
  byte[] standardPhoto(String orderId) {
    return guard.read(
        "photo-service",
        () -> get(photos, "/internal/{tenant}/photos/{id}/standard", orderId, byte[].class));
  }

  /** The same under the name its owner wants; its owner service makes the name safe (G-29). */
  Enclosure standardPhoto(String orderId, String name) {
    ResponseEntity<byte[]> answer =
        guard.read(
            "photo-service",
            () ->
                photos
                    .get()
                    .uri(
                        "/internal/{tenant}/photos/{id}/standard?name={name}",
                        TenantContext.current(),
                        orderId,
                        name)
                    .retrieve()
                    .toEntity(byte[].class));
    byte[] jpeg = Objects.requireNonNull(answer.getBody(), "standard photo: no body");
    String fileName = answer.getHeaders().getContentDisposition().getFilename();
    return new Enclosure(Objects.requireNonNullElse(fileName, orderId + ".jpg"), jpeg);
  }

  private static <T> T get(RestClient client, String path, String id, Class<T> type) {
    return Objects.requireNonNull(
        client.get().uri(path, TenantContext.current(), id).retrieve().body(type),
        () -> path + ": no body");
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record BatchFacts(String displayName) {}
}
