package cn.xuezhao.notification.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Limits per person and day, G-29. */
class MailedPhotosTests {

  private static final Instant NOW = Instant.parse("2026-11-27T02:31:05Z");

  @Test
  void allowAsManyAsThePolicySaysAndTellHowLongToWait() {
    MailedPhotos two = MailedPhotos.none("std_1").reserve(NOW, 2).next();
    MailedPhotos used = two.reserve(NOW.plusSeconds(1), 2).next();

    assertThatThrownBy(() -> used.reserve(NOW.plus(Duration.ofHours(1)), 2))
        .isInstanceOfSatisfying(
            PhotoDeliveriesUsed.class,
            refusal -> assertThat(refusal.members()).containsEntry("retryAfter", 23 * 3600L));
    assertThat(used.reserve(NOW.plus(Duration.ofDays(1)), 2).next().times()).hasSize(2);
  }

  @Test
  void doNotCountWhatNeverLeft() {
    MailedPhotos one = MailedPhotos.none("std_1").reserve(NOW, 1).next();

    assertThat(one.release(NOW).next().times()).isEmpty();
    assertThat(one.release(NOW.plusSeconds(1)).changed()).isFalse();
  }
}
