package cn.xuezhao.chsisandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes the packages of finished batches over (回传学信网) and says what it thinks of each photo. */
@RestController
final class HandoffsController {
  private final DecodingClients clients;
  private final HandoffPackages packages;
  private final PlatformSwitch platform;
  private final JsonMapper json;

  HandoffsController(
      DecodingClients clients, HandoffPackages packages, PlatformSwitch platform, JsonMapper json) {
    this.clients = clients;
    this.packages = packages;
    this.platform = platform;
    this.json = json;
  }

  @PutMapping("/handoffs/{handoffId}")
  HandoffPackage receive(
      @PathVariable String handoffId,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization,
      @RequestBody Manifest manifest) {
    clients.requireKnown(authorization);
    platform.requireHere();
    manifest.requireComplete();
    byte[] content = json.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8);
    return packages.receive(handoffId, manifest, Sha256.hex(content));
  }

  @GetMapping("/handoffs/{handoffId}")
  HandoffPackage read(
      @PathVariable String handoffId,
      @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
          @Nullable String authorization) {
    clients.requireKnown(authorization);
    platform.requireHere();
    return packages.find(handoffId).orElseThrow(PlatformRefusal.NotTaken::new);
  }

  @GetMapping("/__sandbox/handoffs")
  List<HandoffPackage> all() {
    return packages.all();
  }

  @PutMapping("/__sandbox/platform")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void switchPlatform(@RequestBody Availability availability) {
    platform.away(!availability.available());
  }

  @PutMapping("/__sandbox/comparisons/{studentNumber}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decideComparison(@PathVariable String studentNumber, @RequestBody Decision decision) {
    try {
      platform.compare(
          studentNumber,
          PlatformSwitch.Comparison.valueOf(decision.outcome().toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      throw new InvalidRequest(
          "outcome: " + decision.outcome() + " (expected: passed, failed, uncertain, abnormal)",
          List.of("/outcome"));
    }
  }

  record Availability(boolean available) {}

  record Decision(String outcome) {}

  /**
   * @param count of the entries, so that a cut-off package is noticed
   */
  record Manifest(String institution, String batchCode, int count, List<Entry> entries) {

    void requireComplete() {
      var faults = new ArrayList<String>();
      if (institution == null || institution.isBlank()) {
        faults.add("/institution");
      }
      if (entries == null || entries.isEmpty()) {
        faults.add("/entries");
      } else if (entries.size() != count) {
        faults.add("/count");
      } else if (new HashSet<>(entries.stream().map(Entry::orderId).toList()).size() != count) {
        faults.add("/entries");
      }
      if (!faults.isEmpty()) {
        throw new InvalidRequest("the package is incomplete", faults);
      }
    }

    @Override
    public String toString() {
      return "Manifest[" + batchCode + ", " + count + "]";
    }
  }

  record Entry(String orderId, String studentNumber, String photoId, String sha256) {

    Entry {
      Objects.requireNonNull(orderId);
      Objects.requireNonNull(studentNumber);
      Objects.requireNonNull(sha256);
    }

    @Override
    public String toString() {
      return "Entry[" + orderId + "]";
    }
  }
}
