package cn.xuezhao.kit.call;

import cn.xuezhao.kit.domain.Refusal;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryRegistry;
import java.util.function.Supplier;

/**
 * Stands around every call that leaves the process: bulkhead outside, then breaker; time limits are
 * the client's own. A refusal is an answer, not a failure, and never opens a breaker. Settings per
 * dependency are {@code resilience4j.*.instances.<dependency>}.
 */
public final class Guard {

  private final CircuitBreakerRegistry breakers;
  private final BulkheadRegistry bulkheads;
  private final RetryRegistry retries;

  public Guard(CircuitBreakerRegistry breakers, BulkheadRegistry bulkheads, RetryRegistry retries) {
    this.breakers = breakers;
    this.bulkheads = bulkheads;
    this.retries = retries;
  }

  /**
   * Calls once; for calls that must not be repeated blindly.
   *
   * @throws Upstream when the dependency is full, open or failing
   */
  public <T> T call(String dependency, Supplier<T> call) {
    return translated(dependency, guarded(dependency, call));
  }

  /** Calls, and repeats on failure as configured; only for calls that change nothing. */
  public <T> T read(String dependency, Supplier<T> call) {
    Supplier<T> repeated =
        Retry.decorateSupplier(retries.retry(dependency), guarded(dependency, call));
    return translated(dependency, repeated);
  }

  private <T> Supplier<T> guarded(String dependency, Supplier<T> call) {
    return Bulkhead.decorateSupplier(
        bulkheads.bulkhead(dependency),
        CircuitBreaker.decorateSupplier(breakers.circuitBreaker(dependency), call));
  }

  private static <T> T translated(String dependency, Supplier<T> call) {
    try {
      return call.get();
    } catch (Refusal answer) {
      throw answer;
    } catch (CallNotPermittedException | BulkheadFullException shed) {
      throw new Upstream(dependency, shed);
    } catch (RuntimeException failure) {
      // At this boundary every library's own failure means the same to us: no answer.
      throw new Upstream(dependency, failure);
    }
  }
}
