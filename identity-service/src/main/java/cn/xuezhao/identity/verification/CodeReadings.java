package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.call.ServiceClients;
import cn.xuezhao.kit.tenant.TenantContext;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** Lets photo-service read the code in a picture: untrusted pixels are decoded nowhere else. */
@Component
final class CodeReadings {

  // A decoding child may take 3 s, and one that must be replaced a little more.
  private static final Duration READ = Duration.ofSeconds(6);

  private final RestClient photos;
  private final Guard guard;

  CodeReadings(ServiceClients clients, Guard guard, @Value("${xuezhao.photo-url}") String url) {
    this.photos = clients.to(url, READ);
    this.guard = guard;
  }

  /** The text; what is wrong with the picture goes to the student as photo-service says it. */
  String read(Resource picture) {
    return guard.call("photo", () -> ask(picture)).text();
  }

  private Reading ask(Resource picture) {
    Reading reading =
        photos
            .post()
            .uri("/internal/{tenant}/code-readings", TenantContext.current())
            .contentType(MediaType.APPLICATION_OCTET_STREAM)
            .body(picture)
            .retrieve()
            .body(Reading.class);
    if (reading == null) {
      throw new IllegalStateException("code reading without an answer");
    }
    return reading;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Reading(String text) {

    @Override
    public String toString() {
      return "Reading[***]";
    }
  }
}
