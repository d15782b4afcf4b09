package cn.xuezhao.gateway.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** One bucket per limit and person; those nobody has used for a while are forgotten, full again. */
final class Buckets {

  private static final int AT_MOST = 200_000;

  private final Cache<String, Bucket> buckets;

  /**
   * @param longest the longest refill period; a bucket that is forgotten earlier would be a way out
   */
  Buckets(Duration longest) {
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(AT_MOST)
            .expireAfterAccess(longest.plusMinutes(1))
            .build();
  }

  /** Takes one; empty, or how long to wait. */
  Optional<Duration> take(String key, LimitSettings.Rate rate) {
    Bucket bucket = buckets.get(key, unknown -> full(rate));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private static Bucket full(LimitSettings.Rate rate) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.refill(), rate.every()))
        .build();
  }
}
