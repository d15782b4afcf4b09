package cn.xuezhao.chsisandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a student does on CHSI's site, and what tests do to the codes. */
@RestController
final class CollectionCodesController {
  private final IssuedCodes codes;
  private final CodeText texts;

  CollectionCodesController(IssuedCodes codes, CodeText texts) {
    this.codes = codes;
    this.texts = texts;
  }

  @PostMapping("/__sandbox/collection-codes")
  @ResponseStatus(HttpStatus.CREATED)
  Issued issue(@RequestBody Request request) {
    IssuedCode code = codes.issue(request.toRecord());
    return new Issued(code.codeId(), genuineText(code));
  }

  @PostMapping("/__sandbox/collection-codes/{codeId}/revocations")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String codeId) {
    if (codes.revoke(codeId).isEmpty()) {
      throw new NoSuchCode(codeId);
    }
  }

  @GetMapping("/__sandbox/collection-codes/{codeId}.png")
  ResponseEntity<byte[]> picture(
      @PathVariable String codeId, @RequestParam(defaultValue = "none") String fault) {
    IssuedCode code = codes.find(codeId).orElseThrow(() -> new NoSuchCode(codeId));
    return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(draw(code, fault));
  }

  private byte[] draw(IssuedCode code, String fault) {
    SchoolRollRecord shown = code.record().asShown();
    String genuine = genuineText(code);
    return switch (fault) {
      case "none" -> CodePicture.readablePng(() -> genuineText(code));
      case "forged" -> CodePicture.readablePng(() -> texts.writeForged(code.codeId(), shown));
      case "cut-off" -> CodePicture.readablePng(() -> cutOff(genuineText(code)));
      case "foreign" ->
          CodePicture.readablePng(() -> "https://example.org/tickets/" + codes.newId());
      case "unknown" -> CodePicture.readablePng(() -> texts.write(codes.newId(), shown));
      case "blurred" -> CodePicture.blurredPng(genuine);
      case "cropped" -> CodePicture.croppedPng(genuine);
      default ->
          throw new InvalidRequest(
              "fault: "
                  + fault
                  + " (expected: forged, cut-off, foreign, unknown, blurred, cropped)",
              List.of());
    };
  }

  private static String cutOff(String text) {
    return text.substring(0, text.length() * 2 / 3);
  }

  private String genuineText(IssuedCode code) {
    return texts.write(code.codeId(), code.record().asShown());
  }

  /** The text is given too, so that a test need not read a picture. */
  record Issued(String codeId, String text) {}

  record Request(
      @Nullable String institution,
      @Nullable String studentNumber,
      @Nullable String name,
      @Nullable String documentNumber,
      @Nullable String documentKind,
      @Nullable String level,
      @Nullable Integer year,
      @Nullable Boolean masked) {

    SchoolRollRecord toRecord() {
      var faults = new ArrayList<String>();
      if (year == null || year < 1950 || year > 2100) {
        faults.add("/year");
      }
      var record =
          new SchoolRollRecord(
              text("/institution", institution, faults),
              text("/studentNumber", studentNumber, faults),
              text("/name", name, faults),
              text("/documentNumber", documentNumber, faults),
              text("/documentKind", documentKind, faults),
              text("/level", level, faults),
              year == null ? 0 : year,
              masked == null || masked);
      if (!faults.isEmpty()) {
        throw new InvalidRequest("the school-roll record is incomplete", faults);
      }
      return record;
    }

    /** 64 characters hold the longest institution name and keep the picture easy to read. */
    private static String text(String pointer, @Nullable String value, List<String> faults) {
      if (value == null || value.isBlank() || value.length() > 64) {
        faults.add(pointer);
        return "";
      }
      return value.strip();
    }

    @Override
    public String toString() {
      return "Request[***]";
    }
  }
}
