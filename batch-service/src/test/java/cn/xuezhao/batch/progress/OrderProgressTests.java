package cn.xuezhao.batch.progress;

import static cn.xuezhao.batch.progress.OrderSamples.FIRST;
import static cn.xuezhao.batch.progress.OrderSamples.NOW;
import static cn.xuezhao.batch.progress.OrderSamples.PROMISED;
import static cn.xuezhao.batch.progress.OrderSamples.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.batch.progress.HandoffShare.Assigned;
import cn.xuezhao.batch.progress.HandoffShare.None;
import cn.xuezhao.batch.progress.HandoffShare.Rejected;
import cn.xuezhao.batch.progress.PlatformUpload.Done;
import cn.xuezhao.batch.progress.PlatformUpload.Waiting;
import cn.xuezhao.kit.test.Lifecycle;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderProgressTests {

  private static final String PACKAGE = "hnd:bat_1:1";

  @Test
  void uploadLifecycleIsTheCommittedOne() {
    Lifecycle.of(PlatformUpload.class, OrderProgress::upload)
        .command("standardize", order -> order.standardize(SECOND, NOW, PROMISED, NOW))
        .command("uploaded", order -> order.uploaded(FIRST.photoId(), "receipt", NOW))
        .command("uploadLater", order -> order.uploadLater(FIRST.photoId(), NOW))
        .matches(
            "lifecycle-upload.mmd",
            List.of(OrderSamples.opened(), OrderSamples.standardized(), OrderSamples.uploaded()));
  }

  /** G-7: uploaded whether the student has confirmed or not. */
  @Test
  void photoIsUploadedBeforeTheStudentHasIt() {
    OrderProgress order = OrderSamples.standardized();

    assertThat(order.dueAt()).isEqualTo(NOW);
    assertThat(order.uploaded(FIRST.photoId(), "receipt", NOW).events())
        .containsExactly(new PlatformUploaded("ord_1", "bat_1", FIRST.photoId(), NOW));
  }

  @Test
  void photoOfARecaptureReplacesTheEarlierOne() {
    OrderProgress order = OrderSamples.uploaded().standardize(SECOND, NOW, PROMISED, NOW).next();

    assertThat(order.upload()).isEqualTo(new Waiting(SECOND, 0, NOW));
    assertThat(order.uploaded(FIRST.photoId(), "receipt", NOW).changed())
        .as("a late receipt of the earlier photo")
        .isFalse();
    assertThat(order.uploaded(SECOND.photoId(), "receipt", NOW).events()).hasSize(1);
  }

  @Test
  void earlierPhotoThatComesLateChangesNothing() {
    OrderProgress order =
        OrderSamples.opened()
            .standardize(SECOND, NOW, PROMISED, NOW)
            .next()
            .standardize(FIRST, NOW, PROMISED, NOW)
            .next();

    assertThat(order.upload()).isEqualTo(new Waiting(SECOND, 0, NOW));
  }

  @Test
  void waitsWithTheUploadUntilTheBatchIsNamed() {
    OrderProgress order =
        OrderProgress.first("ord_1").standardize(FIRST, NOW, PROMISED, NOW).next();

    assertThat(order.dueAt()).isNull();
    assertThat(order.pay("bat_1", NOW).next().dueAt()).isEqualTo(NOW);
  }

  /** G-7: two working days from the approval, in whatever order the two events come. */
  @Test
  void promiseRunsFromTheApproval() {
    Instant later = PROMISED.plus(Duration.ofDays(1));
    OrderProgress opened = OrderSamples.opened();

    assertThat(
            opened.standardize(FIRST, NOW, later, NOW).next().approve(1, PROMISED).next().promise())
        .isEqualTo(
            opened.approve(1, PROMISED).next().standardize(FIRST, NOW, later, NOW).next().promise())
        .extracting(UploadPromise::by)
        .isEqualTo(PROMISED);
  }

  @Test
  void onlyWhatTheStudentHasAndThePlatformHasGoesToChsi() {
    assertThat(isAssignable(OrderSamples.completed())).isTrue();
    assertThat(isAssignable(OrderSamples.uploaded())).as("not completed").isFalse();
    assertThat(
            isAssignable(
                OrderSamples.standardized().complete("bat_1", FIRST.photoId(), NOW).next()))
        .as("not at the platform")
        .isFalse();
    assertThat(isAssignable(OrderSamples.uploaded().complete("bat_1", "pho:other", NOW).next()))
        .as("another photo at the platform")
        .isFalse();
    assertThat(isAssignable(OrderSamples.completed().close("bat_1", NOW).next()))
        .as("refunded meanwhile")
        .isFalse();
  }

  /** G-8: each order in exactly one package. */
  @Test
  void orderIsInOnePackageOnly() {
    OrderProgress order = OrderSamples.assigned();

    assertThat(order.assign("hnd:bat_1:2", true).changed()).isFalse();
    OrderProgress done = order.handOff(PACKAGE, "passed", NOW).next();
    assertThat(done.assign("hnd:bat_1:2", true).changed()).isFalse();
    assertThat(done.handOff(PACKAGE, "failed", NOW).changed()).isFalse();
    assertThat(done.release(PACKAGE).changed()).isFalse();
  }

  @Test
  void rejectedPhotoIsUploadedAgainAndGoesAlongWhenAskedFor() {
    OrderProgress rejected = OrderSamples.assigned().reject(PACKAGE, "digest-mismatch", NOW).next();

    assertThat(rejected.share()).isEqualTo(new Rejected(PACKAGE, "digest-mismatch", NOW));
    assertThat(rejected.upload()).isEqualTo(new Waiting(FIRST, 0, NOW));
    OrderProgress again = rejected.uploaded(FIRST.photoId(), "receipt", NOW).next();
    assertThat(again.upload()).isInstanceOf(Done.class);
    assertThat(again.assign("hnd:bat_1:2", false).changed()).isFalse();
    assertThat(again.assign("hnd:bat_1:2", true).next().share())
        .isEqualTo(new Assigned("hnd:bat_1:2"));
  }

  @Test
  void orderThatMissedItsPackageIsFreeAgain() {
    assertThat(OrderSamples.assigned().release(PACKAGE).next().share()).isEqualTo(new None());
    assertThat(OrderSamples.assigned().release("hnd:bat_1:2").changed()).isFalse();
  }

  @Test
  void triesAgainSoonAndThenRarely() {
    assertThat(Retries.after(0, NOW)).isEqualTo(NOW.plusSeconds(5));
    assertThat(Retries.after(3, NOW)).isEqualTo(NOW.plusSeconds(40));
    assertThat(Retries.after(1_000, NOW)).isEqualTo(NOW.plusSeconds(600));
  }

  private static boolean isAssignable(OrderProgress order) {
    return order.assign(PACKAGE, false).changed();
  }
}
