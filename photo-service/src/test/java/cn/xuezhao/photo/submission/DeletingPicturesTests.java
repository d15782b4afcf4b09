package cn.xuezhao.photo.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.kit.test.TestClock;
import cn.xuezhao.kit.test.TestEvents;
import cn.xuezhao.kit.test.TestPlatform;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pictures of faces are kept as long as the policy says and no longer. */
@ServiceTest
@Import(PhotoDoubles.class)
class DeletingPicturesTests {

  private static final String TENANT = "liaoning";

  @Autowired MockMvcTester http;
  @Autowired SubmissionStore submissions;
  @Autowired StandardPhotoStore standardPhotos;
  @Autowired MemoryStorage pictures;
  @Autowired TestEvents events;
  @Autowired TestClock clock;
  @Autowired Ids ids;

  private String orderId;

  @DynamicPropertySource
  static void oftenEnough(DynamicPropertyRegistry properties) {
    properties.add("xuezhao.sweep-every", () -> "200ms");
  }

  @BeforeEach
  void openOrder() {
    orderId = ids.next("ord");
    TenantContext.run(TENANT, () -> submissions.open(orderId, "std_1"));
  }

  @AfterEach
  void asBefore() {
    clock.reset();
    pictures.isAway(false);
  }

  @Test
  void leavesNothingWhenTheRetentionOfTheOrderHasEnded() {
    List<String> keys = approvedWithTwoPhotos();

    says("retention.ended", orderId, 9, "{\"orderId\":\"%s\"}".formatted(orderId));
    says("retention.ended", orderId, 9, "{\"orderId\":\"%s\"}".formatted(orderId));

    eventually(() -> assertThat(state()).isEqualTo("Erased"));
    assertThat(left(keys)).isEmpty();
    assertThat(http.get().uri("/api/liaoning/photos/" + orderId).header("Authorization", student()))
        .hasStatus(404);
    assertThat(
            http.get()
                .uri("/api/liaoning/photos/" + orderId + "/standard")
                .header("Authorization", student()))
        .hasStatus(404);
  }

  @Test
  void triesAgainUntilTheObjectStoreIsBack() {
    List<String> keys = approvedWithTwoPhotos();
    pictures.isAway(true);
    says("retention.ended", orderId, 9, "{\"orderId\":\"%s\"}".formatted(orderId));
    assertThat(state()).isEqualTo("Erasing");
    pictures.isAway(false);

    clock.turn(Duration.ofMinutes(2));

    eventually(() -> assertThat(state()).isEqualTo("Erased"));
    assertThat(left(keys)).isEmpty();
  }

  @Test
  void keepsTheApprovedPhotoAloneAfterThirtyDays() {
    List<String> keys = approvedWithTwoPhotos();

    clock.turn(Duration.ofDays(29));
    assertThat(left(keys)).hasSize(5);
    clock.turn(Duration.ofDays(1).plusMinutes(1));

    eventually(() -> assertThat(left(keys)).hasSize(3));
    assertThat(state()).isEqualTo("Approved");
  }

  /** G-23: the standard photo that a recapture has replaced. */
  @Test
  void deletesAReplacedStandardPhotoAfterThirtyDays() {
    twoPhotos();
    approve(1);
    Awaitility.await().until(() -> published(1));
    TenantContext.run(TENANT, () -> submissions.change(orderId, Submission::recapture));
    approve(2);
    Awaitility.await().until(() -> published(2));
    assertThat(published(1)).isTrue();

    clock.turn(Duration.ofDays(30).plusMinutes(1));

    eventually(() -> assertThat(published(1)).isFalse());
    assertThat(published(2)).isTrue();
  }

  @Test
  void erasesAClosedOrderAfterThirtyDays() {
    List<String> keys = twoPhotos();
    says("order.closed", orderId, 3, "{\"orderId\":\"%s\"}".formatted(orderId));
    assertThat(left(keys)).hasSize(4);

    clock.turn(Duration.ofDays(30).plusMinutes(1));

    eventually(() -> assertThat(state()).isEqualTo("Erased"));
    assertThat(left(keys)).isEmpty();
  }

  private List<String> approvedWithTwoPhotos() {
    List<String> keys = twoPhotos();
    approve(2);
    events.awaitSaid("photo.standardized", orderId);
    String published =
        TenantContext.call(TENANT, () -> standardPhotos.of(orderId)).orElseThrow().key();
    return Stream.concat(keys.stream(), Stream.of(published)).toList();
  }

  private void approve(int revision) {
    says(
        "review.decided",
        "review:" + orderId + ":" + revision,
        1,
        "{\"orderId\":\"%s\",\"revision\":%d,\"sha256\":\"%s\",\"decision\":\"approved\"}"
            .formatted(orderId, revision, Submissions.SHA));
  }

  /** Whether the standard photo of a revision can be had. */
  private boolean published(int revision) {
    return TenantContext.call(
        TENANT,
        () ->
            standardPhotos
                .find(StandardPhoto.idOf(orderId, revision))
                .filter(StandardPhoto::isPublished)
                .flatMap(photo -> pictures.get(photo.key()))
                .isPresent());
  }

  private List<String> twoPhotos() {
    return TenantContext.call(
        TENANT,
        () -> {
          for (int number = 1; number <= 2; number++) {
            Revision plain = Submissions.revision(number);
            Revision revision =
                new Revision(
                    number,
                    plain.sha256(),
                    "quarantine/" + ids.next("img"),
                    "quarantine/" + ids.next("img"),
                    plain.profile(),
                    plain.findings(),
                    clock.instant(),
                    null,
                    null,
                    Renditions.UNKNOWN);
            submissions.change(orderId, s -> s.announce(revision));
            pictures.put(revision.originalKey(), PhotoDoubles.STANDARD);
            pictures.put(revision.previewKey(), PhotoDoubles.STANDARD);
            submissions.change(orderId, s -> s.store(revision.number(), Submissions.STANDARD));
          }
          return submissions.of(orderId).orElseThrow().photos().all().stream()
              .flatMap(one -> Stream.of(one.originalKey(), one.previewKey()))
              .toList();
        });
  }

  private List<String> left(List<String> keys) {
    return TenantContext.call(
        TENANT, () -> keys.stream().filter(key -> pictures.get(key).isPresent()).toList());
  }

  private String state() {
    return TenantContext.call(TENANT, () -> submissions.of(orderId))
        .orElseThrow()
        .state()
        .getClass()
        .getSimpleName();
  }

  private void says(String topic, String subject, long sequence, String data) {
    events.deliver(TENANT, topic, subject, sequence, data);
  }

  private static String student() {
    return "Bearer " + TestPlatform.issuers().student(TENANT, "std_1");
  }

  private static void eventually(ThrowingRunnable assertion) {
    Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(assertion);
  }
}
