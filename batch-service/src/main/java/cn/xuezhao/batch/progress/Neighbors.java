package cn.xuezhao.batch.progress;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.RemoteRefusal;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.domain.Refusal;
import cn.xuezhao.kit.tenant.TenantContext;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** What the owners of names and pictures tell at the moment of use; nothing of it is kept. */
@Component
public final class Neighbors {

  private final RestClient identity;
  private final RestClient photos;
  private final Guard guard;

  Neighbors(
      ServiceClients clients,
      Guard guard,
      @Value("${batch.identity-url}") String identityUrl,
      @Value("${batch.photo-url}") String photoUrl) {
    this.identity = clients.to(identityUrl);
    this.photos = clients.to(photoUrl);
    this.guard = guard;
  }

  /** Empty when the student's data is gone: on their wish, or past its retention. */
  public Optional<String> studentNumber(String enrollmentId) {
    try {
      Enrollment enrollment =
          guard.read(
              "identity-service",
              () ->
                  get(
                      identity,
                      "/internal/{tenant}/enrollments/{id}",
                      enrollmentId,
                      Enrollment.class));
      return Optional.ofNullable(enrollment.record()).map(SchoolRollRecord::studentNumber);
    } catch (RemoteRefusal refusal) {
      if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw refusal;
    }
  }

  /** The published standard photo of an order, the newest one. */
  byte[] standardPhoto(String orderId) {
    return guard.read(
        "photo-service",
        () -> get(photos, "/internal/{tenant}/photos/{id}/standard", orderId, byte[].class));
  }

  private static <T> T get(RestClient client, String path, String id, Class<T> type) {
    return Objects.requireNonNull(
        client.get().uri(path, TenantContext.current(), id).retrieve().body(type),
        () -> path + ": no body");
  }

  /**
   * @param record absent once it is erased
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Enrollment(@Nullable SchoolRollRecord record) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record SchoolRollRecord(String studentNumber) {

    @Override
    public String toString() {
      return "SchoolRollRecord[***]";
    }
  }
}
