package cn.xuezhao.batch.reference;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.tenant.TenantContext;
import java.time.Duration;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The fingerprints of reference photos, which photo-service keeps. */
@Component
class ReferencePhotos {

  private static final String ALL = "/internal/{tenant}/reference-photos?batchId={batchId}";
  private static final String ONE = "/internal/{tenant}/reference-photos/{entryId}";

  /** A place at a decoder may take 3 s to get, and the work as long. */
  private static final Duration READ = Duration.ofSeconds(8);

  private final RestClient service;
  private final Guard guard;

  ReferencePhotos(ServiceClients clients, Guard guard, @Value("${batch.photo-url}") String url) {
    this.service = clients.to(url, READ);
    this.guard = guard;
  }

  /** What became of it; what is wrong with the picture is told in photo-service's words. */
  String keep(String batchId, String entryId, ReferenceFile file) {
    return guard
        .call(
            "reference-photos",
            () ->
                body(
                    service
                        .put()
                        .uri(ONE + "?batchId={batchId}", TenantContext.current(), entryId, batchId)
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .body(file.bytes())
                        .retrieve(),
                    Kept.class))
        .outcome();
  }

  /** How many were forgotten. */
  int remove(String entryId) {
    return guard
        .call(
            "reference-photos",
            () ->
                body(
                    service.delete().uri(ONE, TenantContext.current(), entryId).retrieve(),
                    Removed.class))
        .removed();
  }

  int count(String batchId) {
    return guard
        .read(
            "reference-photos",
            () ->
                body(
                    service.get().uri(ALL, TenantContext.current(), batchId).retrieve(),
                    Counted.class))
        .photos();
  }

  private static <T> T body(RestClient.ResponseSpec answer, Class<T> type) {
    return Objects.requireNonNull(answer.body(type), () -> "no " + type.getSimpleName());
  }

  private record Kept(String outcome) {}

  private record Removed(int removed) {}

  private record Counted(int photos) {}
}
