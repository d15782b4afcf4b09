package cn.xuezhao.batch.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.xuezhao.batch.BatchApi;
import cn.xuezhao.batch.BatchServiceTest;
import cn.xuezhao.batch.Neighborhood;
import cn.xuezhao.kit.domain.Change;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Standard photos go to the collection platform (G-7), a real sandbox of it. */
@BatchServiceTest
class PlatformUploadTests {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static int schools;

  @Autowired MockMvcTester http;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired MeterRegistry meters;
  @Autowired OrderProgressStore store;

  private Orders orders;
  private String order;

  @BeforeEach
  void openOrder() {
    BatchApi operator = BatchApi.operator(http);
    String batch =
        operator.batch(operator.institution("上传测试学院" + ++schools)).at("/batchId").asString();
    orders = new Orders(events, batch, BatchServiceTest.NOW);
    order = orders.open("2024000001");
  }

  @AfterEach
  void everythingIsBack() {
    Neighborhood.platformIsAway(false);
    BatchServiceTest.Pinned.pin(clock);
  }

  /** G-7: whether the student has confirmed it or not. */
  @Test
  void uploadsTheStandardPhotoAtOnce() {
    Portrait portrait = Portrait.of(1);
    orders.standardize(order, 1, portrait);

    assertThat(events.awaitSaid("platform.uploaded", order).data())
        .contains("\"standardPhotoId\":\"pho:%s:1\"".formatted(order));
    assertThat(Neighborhood.chsi(current()).at("/sha256").asString()).isEqualTo(portrait.sha256());
    assertThat(Neighborhood.chsi(current()).at("/standard").asBoolean()).isTrue();
  }

  /** G-23: the photo of a recapture replaces the earlier one there. */
  @Test
  void replacesThePhotoAfterARecapture() {
    orders.standardize(order, 1, Portrait.of(1));
    events.awaitSaid("platform.uploaded", order);
    orders.standardize(order, 2, Portrait.of(2));

    await().atMost(SOON).until(() -> events.said("platform.uploaded", order).size() == 2);
    assertThat(Neighborhood.chsi(current()).at("/sha256").asString())
        .isEqualTo(Portrait.of(2).sha256());
  }

  @Test
  void triesAgainUntilThePlatformAnswers() {
    Neighborhood.platformIsAway(true);
    orders.standardize(order, 1, Portrait.of(3));
    await().atMost(SOON).until(() -> failures() >= 1);
    assertThat(events.said("platform.uploaded", order)).isEmpty();

    Neighborhood.platformIsAway(false);
    // Two workers may have tried at once, which counts twice and makes the wait longer.
    clock.turn(Duration.ofMinutes(1));

    events.awaitSaid("platform.uploaded", order);
    assertThat(events.said("platform.uploaded", order)).hasSize(1);
  }

  @Test
  void uploadsNothingThatIsNotThePhotoNamed() {
    orders.standardize(order, 1, Portrait.of(4));
    events.awaitSaid("platform.uploaded", order);
    Neighborhood.knowPhoto(order, Portrait.of(6).jpeg());
    events.deliver(
        "liaoning",
        "photo.standardized",
        "pho:%s:2".formatted(order),
        1,
        Orders.standardized(order, 2, Portrait.of(5).sha256(), BatchServiceTest.NOW));

    await().atMost(SOON).until(() -> failures() >= 1);
    assertThat(Neighborhood.chsi(current()).at("/sha256").asString())
        .isEqualTo(Portrait.of(4).sha256());
  }

  /** G-7: an upload that is not there two working days after the approval is an alarm. */
  @Test
  void overdueUploadsAreCounted() {
    Neighborhood.platformIsAway(true);
    orders.approve(order, 1);
    orders.standardize(order, 1, Portrait.of(7));
    await().atMost(SOON).until(() -> failures() >= 1);
    double before = overdue();
    clock.turn(Duration.ofDays(3));

    assertThat(overdue()).isGreaterThanOrEqualTo(before + 1);
  }

  private double overdue() {
    return meters.get("platform.uploads.overdue").tag("tenant", "liaoning").gauge().value();
  }

  private int failures() {
    PlatformUpload upload =
        TenantContext.call("liaoning", () -> store.change(order, Change::none)).upload();
    return upload instanceof PlatformUpload.Waiting waiting ? waiting.failures() : -1;
  }

  private String current() {
    return "/__sandbox/platform-photos/" + order;
  }
}
