package cn.xuezhao.review.recrop;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.review.task.Crop;
import cn.xuezhao.review.task.ReviewedPhoto;
import cn.xuezhao.review.task.Reviewer;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Asks photo-service for standard photos: pixels are its own. */
@Component
final class StandardPhotos {

  /** A place at a decoder may take 3 s to get, and the work as long; the gateway waits for 10. */
  private static final Duration READ = Duration.ofSeconds(8);

  private final RestClient photos;
  private final Guard guard;

  StandardPhotos(ServiceClients clients, Guard guard, @Value("${xuezhao.photo-url}") String url) {
    this.photos = clients.to(url, READ);
    this.guard = guard;
  }

  /**
   * Digest of the standard photo in this framing. What is wrong with the framing goes to the
   * reviewer as photo-service says it; asking again is harmless.
   */
  String recropped(ReviewedPhoto photo, Crop crop, Reviewer reviewer) {
    return guard.call("photo", () -> ask(photo, new Request(crop, reviewer.subject()))).sha256();
  }

  private Answer ask(ReviewedPhoto photo, Request request) {
    Answer answer =
        photos
            .post()
            .uri(
                "/internal/{tenant}/photos/{orderId}/revisions/{revision}/recrops",
                TenantContext.current(),
                photo.orderId(),
                photo.revision())
            .contentType(MediaType.APPLICATION_JSON)
            .body(request)
            .retrieve()
            .body(Answer.class);
    if (answer == null) {
      throw new IllegalStateException("recrop without an answer");
    }
    return answer;
  }

  private record Request(Crop crop, String reviewer) {}

  private record Answer(String sha256) {}
}
