package cn.xuezhao.batch.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallTimeTests {

  private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "12.02 24:00:00, 2026-12-02T16:00:00Z",
    "11.26 00:00:00, 2026-11-25T16:00:00Z",
    "2026-12-02 24:00:00, 2026-12-02T16:00:00Z",
    "2026.12.2 23:59, 2026-12-02T15:59:00Z",
    "2026年12月2日 24:00, 2026-12-02T16:00:00Z",
    "2026-12-31 24:00:00, 2026-12-31T16:00:00Z",
    "2028-02-29 24:00:00, 2028-02-29T16:00:00Z",
    "2026-12-03T00:00:00+08:00, 2026-12-02T16:00:00Z",
    "2026-12-02T16:00:00Z, 2026-12-02T16:00:00Z"
  })
  void readsWhatSchoolsWrite(String text, Instant meant) {
    assertThat(WallTime.parse(text, "/closesAt", NOW)).isEqualTo(meant);
  }

  @Test
  void withoutAYearTheNearestSuchDayIsMeant() {
    Instant newYear = Instant.parse("2027-01-03T04:00:00Z");

    assertThat(WallTime.parse("12.20 00:00:00", "/opensAt", newYear))
        .isEqualTo(Instant.parse("2026-12-19T16:00:00Z"));
    assertThat(WallTime.parse("01.10 24:00:00", "/closesAt", newYear))
        .isEqualTo(Instant.parse("2027-01-10T16:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2026-12-02",
        "2026-13-02 00:00:00",
        "2026-02-29 00:00:00",
        "2026-12-02 24:00:01",
        "2026-12-02 24:30",
        "2026-12-02 25:00:00",
        "2026-12-02T16:00:00"
      })
  void saysHowToWriteATime(String text) {
    assertThatThrownBy(() -> WallTime.parse(text, "/closesAt", NOW))
        .isInstanceOf(InvalidTerms.class)
        .hasMessageContaining("2026-12-02 24:00:00");
  }
}
