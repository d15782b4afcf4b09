package cn.xuezhao.chsisandbox;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The service CHSI offers to the platforms it trusts: a code's text in, its owner out. */
@RestController
final class DecodingsController {
  private final DecodingClients clients;
  private final CodeText texts;
  private final IssuedCodes codes;

  DecodingsController(DecodingClients clients, CodeText texts, IssuedCodes codes) {
    this.clients = clients;
    this.texts = texts;
    this.codes = codes;
  }

  @PostMapping("/decodings")
  Decoding decode(
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody Request request)
      throws UnreadableCode {
    clients.requireKnown(authorization);
    CodeText.Content content = texts.read(request.text() == null ? "" : request.text());
    if (codes.find(content.codeId()).filter(code -> !code.revoked()).isEmpty()) {
      throw new UnreadableCode(UnreadableCode.Reason.UNKNOWN);
    }
    return Decoding.of(content);
  }

  record Request(@Nullable String text) {}

  record Decoding(
      String codeId,
      String institution,
      String studentNumber,
      String name,
      String documentNumber,
      String documentKind,
      String level,
      int year,
      boolean masked) {

    static Decoding of(CodeText.Content content) {
      SchoolRollRecord shown = content.shown();
      return new Decoding(
          content.codeId(),
          shown.institution(),
          shown.studentNumber(),
          shown.name(),
          shown.documentNumber(),
          shown.documentKind(),
          shown.level(),
          shown.year(),
          shown.masked());
    }

    @Override
    public String toString() {
      return "Decoding[" + codeId + "]";
    }
  }
}
