package cn.xuezhao.chsisandbox;

import cn.xuezhao.chsisandbox.HandoffPackage.Outcome;
import cn.xuezhao.chsisandbox.HandoffPackage.Result;
import cn.xuezhao.chsisandbox.HandoffsController.Entry;
import cn.xuezhao.chsisandbox.HandoffsController.Manifest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The packages taken over so far, in {@code handoffs.jsonl}. */
@Component
final class HandoffPackages implements AutoCloseable {
  private final JsonLines<HandoffPackage> lines;
  private final PlatformPhotos photos;
  private final PlatformSwitch platform;
  private final Clock clock;
  private final Map<String, HandoffPackage> byId = new LinkedHashMap<>();

  HandoffPackages(
      JsonMapper json,
      PlatformPhotos photos,
      PlatformSwitch platform,
      Clock clock,
      @Value("${chsi-sandbox.data}") Path data)
      throws IOException {
    this.photos = photos;
    this.platform = platform;
    this.clock = clock;
    lines =
        new JsonLines<>(
            json,
            data.resolve("handoffs.jsonl"),
            HandoffPackage.class,
            known -> byId.put(known.handoffId(), known));
  }

  /** Judges a package once; sent again it gets the same answer. */
  synchronized HandoffPackage receive(String handoffId, Manifest manifest, String sha256) {
    HandoffPackage known = byId.get(handoffId);
    if (known != null) {
      if (!known.contentSha256().equals(sha256)) {
        throw new PlatformRefusal.PackageDiffers();
      }
      return known;
    }
    List<Result> results = manifest.entries().stream().map(this::judge).toList();
    int accepted =
        (int)
            results.stream().filter(each -> each.outcome().equals(Outcome.ACCEPTED.word())).count();
    var received =
        new HandoffPackage(
            handoffId,
            manifest.institution(),
            manifest.batchCode(),
            sha256,
            accepted,
            results.size() - accepted,
            clock.instant(),
            results);
    lines.append(received);
    byId.put(handoffId, received);
    return received;
  }

  synchronized Optional<HandoffPackage> find(String handoffId) {
    return Optional.ofNullable(byId.get(handoffId));
  }

  synchronized List<HandoffPackage> all() {
    return List.copyOf(byId.values());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private Result judge(Entry entry) {
    Optional<PlatformPhoto> photo = photos.current(entry.orderId());
    if (photo.isEmpty()) {
      return rejected(entry, "photo-missing", null);
    }
    if (!photo.get().sha256().equals(entry.sha256())) {
      return rejected(entry, "digest-mismatch", null);
    }
    if (!photo.get().standard()) {
      return rejected(entry, "quality-failed", "failed");
    }
    String comparison = platform.comparison(entry.studentNumber()).name().toLowerCase(Locale.ROOT);
    return new Result(entry.orderId(), Outcome.ACCEPTED.word(), null, "passed", comparison);
  }

  private static Result rejected(Entry entry, String reason, @Nullable String quality) {
    return new Result(entry.orderId(), Outcome.REJECTED.word(), reason, quality, null);
  }
}
