package cn.xuezhao.batch.platform;

import cn.xuezhao.batch.platform.PlatformAnswer.Judged;
import cn.xuezhao.batch.platform.PlatformAnswer.Received;
import cn.xuezhao.batch.platform.PlatformAnswer.Refused;
import cn.xuezhao.batch.platform.PlatformAnswer.Result;
import cn.xuezhao.kit.call.Guard;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Uploads photos (上传图像采集平台, G-7) and hands packages over (回传学信网, G-8). Both are addressed by our
 * own ids, so that sending the same twice is the same as sending it once.
 */
public final class CollectionPlatform {

  private static final String PLATFORM = "chsi-platform";
  private static final String PROBLEMS = "/problems/";

  private final RestClient client;
  private final Guard guard;
  private final JsonMapper json;

  /**
   * @param client with the address, the bearer secret and the time limits
   */
  CollectionPlatform(RestClient client, Guard guard, JsonMapper json) {
    this.client = client;
    this.guard = guard;
    this.json = json;
  }

  /**
   * A photo as it is uploaded.
   *
   * @param revision of the order's photos: the highest replaces the others there
   */
  public record Photo(String orderId, String photoId, int revision, String sha256) {}

  /** Hands a photo over; the platform checks the digest. */
  public PlatformAnswer upload(Photo photo, byte[] jpeg) {
    String digest = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(photo.sha256()));
    return guard.call(
        PLATFORM,
        () ->
            client
                .put()
                .uri(
                    "/platform-photos/{order}/{photo}?revision={revision}",
                    photo.orderId(),
                    photo.photoId(),
                    photo.revision())
                .contentType(MediaType.IMAGE_JPEG)
                .header("Content-Digest", "sha-256=:" + digest + ":")
                .body(jpeg)
                .exchange(
                    (_, response) ->
                        understand(
                            response,
                            body ->
                                new Received(json.readValue(body, Receipt.class).receiptId()))));
  }

  /** Hands a package over, or reads what became of it when the first answer was lost. */
  public PlatformAnswer handOff(String handoffId, HandoffManifest manifest) {
    return guard.call(
        PLATFORM,
        () ->
            client
                .put()
                .uri("/handoffs/{id}", handoffId)
                .contentType(MediaType.APPLICATION_JSON)
                .body(manifest)
                .exchange((_, response) -> understand(response, this::judged)));
  }

  /** What became of a package that was sent before. */
  public PlatformAnswer resultsOf(String handoffId) {
    return guard.call(
        PLATFORM,
        () ->
            client
                .get()
                .uri("/handoffs/{id}", handoffId)
                .exchange((_, response) -> understand(response, this::judged)));
  }

  private Judged judged(byte[] body) {
    return new Judged(
        json.readValue(body, Judgement.class).results().stream().map(Line::toResult).toList());
  }

  private PlatformAnswer understand(
      ClientHttpResponse response, Function<byte[], PlatformAnswer> success) throws IOException {
    HttpStatusCode status = response.getStatusCode();
    byte[] body = response.getBody().readAllBytes();
    if (status.is2xxSuccessful()) {
      return success.apply(body);
    }
    if (status.value() == 404 || status.value() == 409 || status.value() == 422) {
      String type = String.valueOf(json.readValue(body, Problem.class).type());
      return new Refused(type.startsWith(PROBLEMS) ? type.substring(PROBLEMS.length()) : type);
    }
    throw new IllegalStateException("the platform answered " + status.value());
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Receipt(String receiptId) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Problem(@Nullable String type) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Judgement(List<Line> results) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Line(
      String orderId, String outcome, @Nullable String reason, @Nullable String comparison) {

    Result toResult() {
      return new Result(orderId, outcome, reason, comparison);
    }
  }
}
