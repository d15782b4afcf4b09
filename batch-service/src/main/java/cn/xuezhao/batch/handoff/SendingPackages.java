package cn.xuezhao.batch.handoff;

import cn.xuezhao.batch.handoff.HandoffState.OpenPackage;
import cn.xuezhao.batch.handoff.HandoffState.Sending;
import cn.xuezhao.batch.platform.CollectionPlatform;
import cn.xuezhao.batch.platform.HandoffManifest;
import cn.xuezhao.batch.platform.PlatformAnswer;
import cn.xuezhao.batch.platform.PlatformAnswer.Judged;
import cn.xuezhao.batch.platform.PlatformAnswer.Result;
import cn.xuezhao.batch.progress.CollectedOrders;
import cn.xuezhao.batch.progress.Retries;
import cn.xuezhao.kit.domain.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells CHSI a package and notes its answer on every order. A crash in between finds a part of the
 * orders noted: the package would then read differently, so CHSI is asked for what it said.
 */
@Component
final class SendingPackages {

  private static final Logger log = LoggerFactory.getLogger(SendingPackages.class);
  private static final String PASSED = "passed";
  private static final String UNSPECIFIED = "unspecified";

  private final HandoffStore store;
  private final CollectedOrders orders;
  private final WritingManifests manifests;
  private final CollectionPlatform platform;
  private final HandoffTimes times;

  SendingPackages(
      HandoffStore store,
      CollectedOrders orders,
      WritingManifests manifests,
      CollectionPlatform platform,
      HandoffTimes times) {
    this.store = store;
    this.orders = orders;
    this.manifests = manifests;
    this.platform = platform;
    this.times = times;
  }

  /** The package as CHSI has judged it, or empty when it has to be tried again. */
  Optional<CompletedPackage> send(Handoff handoff, Sending sending) {
    OpenPackage open = sending.open();
    try {
      HandoffManifest manifest = manifests.write(handoff.batchId(), open.id());
      return Optional.of(note(open, results(open, manifest)));
    } catch (Refusal unavailable) {
      log.atWarn()
          .addKeyValue("handoffId", open.id())
          .addKeyValue("reason", unavailable.slug())
          .log("handoff.failed");
      store.change(
          handoff.batchId(),
          each -> each.sendLater(open.id(), Retries.after(sending.failures(), times.now())));
      return Optional.empty();
    }
  }

  private List<Result> results(OpenPackage open, HandoffManifest manifest) {
    PlatformAnswer answer =
        manifest.count() == 0
            ? platform.resultsOf(open.id())
            : platform.handOff(open.id(), manifest);
    if (answer instanceof PlatformAnswer.Refused && manifest.count() > 0) {
      answer = platform.resultsOf(open.id());
    }
    if (answer instanceof Judged(List<Result> results)) {
      return results;
    }
    if (manifest.count() == 0) {
      // Nobody in it is known any more, so it was never sent.
      return List.of();
    }
    throw new PackageRefused(open.id());
  }

  private CompletedPackage note(OpenPackage open, List<Result> results) {
    for (Result result : results) {
      if (result.isAccepted()) {
        orders.handOff(result.orderId(), open.id(), result.comparison());
      } else {
        orders.reject(
            result.orderId(), open.id(), Objects.requireNonNullElse(result.reason(), UNSPECIFIED));
      }
    }
    // Put into the package by a gatherer that was overtaken: it goes with the next one.
    orders.assigned(open.id()).forEach(order -> orders.release(order.orderId(), open.id()));
    int accepted = (int) results.stream().filter(Result::isAccepted).count();
    int toRecheck =
        (int)
            results.stream()
                .filter(each -> each.isAccepted() && !PASSED.equals(each.comparison()))
                .count();
    return new CompletedPackage(
        open.id(),
        open.number(),
        open.startedBy(),
        accepted,
        results.size() - accepted,
        toRecheck,
        times.now());
  }

  /** CHSI neither takes the package nor knows it: somebody has to look. */
  private static final class PackageRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    PackageRefused(String handoffId) {
      super(
          Kind.UNAVAILABLE,
          "upstream-unavailable",
          "CHSI does not take package %s. Look at the log of both sides.".formatted(handoffId));
    }
  }
}
