package cn.xuezhao.identity.verification;

import cn.xuezhao.kit.call.Guard;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** CHSI's own answer to whose code it is. */
final class ChsiDecoder implements CollectionCodeDecoder {

  private static final Map<String, Mistake> MISTAKES =
      Map.of(
          "/problems/forged", Mistake.CODE_FORGED,
          "/problems/foreign", Mistake.CODE_FOREIGN,
          "/problems/cut-off", Mistake.CODE_CUT_OFF,
          "/problems/unknown", Mistake.CODE_UNKNOWN);

  private final RestClient chsi;
  private final Guard guard;
  private final JsonMapper json;

  /**
   * @param chsi client with the address, the bearer secret and the time limits
   */
  ChsiDecoder(RestClient chsi, Guard guard, JsonMapper json) {
    this.chsi = chsi;
    this.guard = guard;
    this.json = json;
  }

  @Override
  public Decoding decode(String text) {
    return guard.read("chsi", () -> ask(text));
  }

  private Decoding ask(String text) {
    return chsi.post()
        .uri("/decodings")
        .contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("text", text))
        .exchange((_, response) -> understand(response));
  }

  private Decoding understand(ClientHttpResponse response) throws IOException {
    HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
    byte[] body = response.getBody().readAllBytes();
    return switch (status) {
      case OK -> new Decoding.Genuine(json.readValue(body, Answer.class).toCode());
      case UNPROCESSABLE_CONTENT ->
          new Decoding.Refused(mistake(json.readValue(body, Refused.class)));
      default -> throw new IllegalStateException("CHSI answered " + status.value());
    };
  }

  private static Mistake mistake(Refused refused) {
    Mistake mistake = MISTAKES.get(refused.type());
    if (mistake == null) {
      throw new IllegalStateException("CHSI refused with a type we do not know");
    }
    return mistake;
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Refused(@Nullable String type) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Answer(
      String codeId,
      String institution,
      String studentNumber,
      String name,
      String documentNumber,
      String documentKind,
      String level,
      int year,
      boolean masked) {

    CollectionCode toCode() {
      return new CollectionCode(
          codeId,
          institution,
          studentNumber,
          name,
          documentNumber,
          documentKind,
          level,
          year,
          masked);
    }

    @Override
    public String toString() {
      return "Answer[***]";
    }
  }
}
