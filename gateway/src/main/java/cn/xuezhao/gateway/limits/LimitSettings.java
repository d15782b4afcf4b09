package cn.xuezhao.gateway.limits;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often somebody may ask. Counted per instance and in memory: these limits keep the platform
 * usable. Limits that protect people, such as wrong tries, are counted in their owner's documents.
 *
 * @param subject of a person who is signed in
 * @param address of an address from which people are not signed in yet
 * @param special besides, for single addresses
 * @param callbacks of all callbacks of one tenant together
 */
@Validated
@ConfigurationProperties("xuezhao.gateway.limits")
record LimitSettings(
    @Valid @NotNull Rate subject,
    @Valid @NotNull Rate address,
    @NotNull @DefaultValue List<@Valid Special> special,
    @Valid @NotNull Rate callbacks) {

  /**
   * @param burst requests at once after a pause
   * @param refill requests that come back {@code every} so often
   */
  record Rate(@Min(1) long burst, @Min(1) long refill, @NotNull Duration every) {}

  /**
   * @param name of the metric and of the bucket
   * @param path a pattern in which a star stands for one segment
   */
  record Special(
      @NotBlank String name,
      @NotBlank String method,
      @NotBlank String path,
      @Min(1) long burst,
      @Min(1) long refill,
      @NotNull Duration every) {

    Rate rate() {
      return new Rate(burst, refill, every);
    }
  }

  LimitSettings {
    special = List.copyOf(special);
  }
}
