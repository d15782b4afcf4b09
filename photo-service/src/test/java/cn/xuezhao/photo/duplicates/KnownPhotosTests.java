package cn.xuezhao.photo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.domain.Ids;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.test.ServiceTest;
import cn.xuezhao.photo.submission.PhotoDoubles;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Several instances of the service on one store; each {@link KnownPhotos} is one. */
@ServiceTest
@Import(PhotoDoubles.class)
class KnownPhotosTests {

  private static final String TENANT = "guangdong";

  @Autowired KnownPhotos here;
  @Autowired KnownPhotoStore store;
  @Autowired ReadingKnownPhotos reading;
  @Autowired Clock clock;
  @Autowired Ids ids;

  private KnownPhotos elsewhere;
  private Fingerprint fingerprint;
  private String mine;
  private String theirs;

  @BeforeEach
  void anotherInstance() {
    elsewhere = new KnownPhotos(store, clock);
    fingerprint = Fingerprints.of(ids.next("any").hashCode());
    mine = ids.next("ord");
    theirs = ids.next("ord");
  }

  @Test
  void recognizesAPhotoThatAnotherInstanceTookIn() {
    assertThat(duplicates(here, remember(here, mine, "aa", fingerprint))).isEmpty();

    remember(elsewhere, theirs, "bb", Fingerprints.cut(fingerprint, 30));

    assertThat(duplicates(here, mine, "aa"))
        .singleElement()
        .satisfies(
            other -> {
              assertThat(other.orderId()).isEqualTo(theirs);
              assertThat(other.likeness()).isEqualTo(Likeness.SAME_PHOTO);
              assertThat(other.differingBits()).isEqualTo(30);
              assertThat(other.mirrored()).isFalse();
            });
    assertThat(duplicates(elsewhere, theirs, "bb")).singleElement();
  }

  @Test
  void recognizesThePhotoInAMirror() {
    remember(here, mine, "aa", fingerprint);
    remember(here, theirs, "bb", Fingerprints.mirrored(fingerprint));
    assertThat(duplicates(here, theirs, "bb"))
        .singleElement()
        .satisfies(other -> assertThat(other.mirrored()).isTrue());
  }

  @Test
  void knowsAgainAfterARestartWhatWasKnownBefore() {
    remember(here, mine, "aa", fingerprint);
    remember(here, theirs, "aa", fingerprint);

    KnownPhotos restarted = new KnownPhotos(store, clock);

    assertThat(duplicates(restarted, mine, "aa"))
        .singleElement()
        .extracting(Resemblance::likeness)
        .isEqualTo(Likeness.SAME_FILE);
  }

  @Test
  void forgetsInEveryInstance() {
    remember(here, mine, "aa", fingerprint);
    remember(here, theirs, "bb", fingerprint);
    assertThat(duplicates(here, mine, "aa")).isNotEmpty();

    inTenant(() -> elsewhere.forget(theirs, Set.of("bb")));

    assertThat(duplicates(here, mine, "aa")).isEmpty();
    assertThat(TenantContext.call(TENANT, () -> store.ofOrder(theirs))).isEmpty();
  }

  @Test
  void ownPhotosAndThoseOfOtherRegionsAreNotMentioned() {
    remember(here, mine, "aa", fingerprint);
    inTenant(() -> here.remember(theirs, "std_" + mine, "bb", fingerprint));
    TenantContext.run("liaoning", () -> here.remember(theirs, "std_other", "cc", fingerprint));

    assertThat(duplicates(here, mine, "aa")).isEmpty();
  }

  @Test
  void onlyARejectedPhotoOfTheSameOrderIsReused() {
    remember(here, mine, "aa", fingerprint);
    remember(here, theirs, "bb", fingerprint);
    inTenant(() -> here.reject(theirs, "bb"));
    assertThat(rejectedLike(fingerprint)).isZero();

    inTenant(() -> here.reject(mine, "aa"));

    assertThat(rejectedLike(Fingerprints.cut(fingerprint, 40))).isEqualTo(1);
    assertThat(rejectedLike(Fingerprints.cut(fingerprint, 60))).as("may be another").isZero();
  }

  @Test
  void theSameFileOfAnOrderIsRememberedOnce() {
    remember(here, mine, "aa", fingerprint);
    remember(elsewhere, mine, "aa", fingerprint);
    assertThat(TenantContext.call(TENANT, () -> store.ofOrder(mine))).hasSize(1);
  }

  /** Two students hand in one picture at the same time, at two instances. */
  @Test
  void ofPhotosThatComeTogetherEachLeadsToTheOthers() throws Exception {
    List<String> orders = IntStream.range(0, 8).mapToObj(_ -> ids.next("ord")).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> seen =
          orders.stream().map(order -> threads.submit(() -> rememberAndLook(order))).toList();
      assertThat(seen.stream().map(KnownPhotosTests::result))
          .as("whoever was last sees all")
          .contains(7);
    }
    orders.forEach(order -> assertThat(duplicates(here, order, "aa")).hasSize(7));
  }

  /** 同版照片: known in every instance, and after a restart, as every other photo. */
  @Test
  void recognizesAPhotoThatASchoolSent() {
    assertThat(reference(here, "aa", fingerprint)).isTrue();
    assertThat(reference(elsewhere, "aa", fingerprint)).as("the same file again").isFalse();

    for (KnownPhotos instance : List.of(here, elsewhere, new KnownPhotos(store, clock))) {
      assertThat(plates(instance, Fingerprints.cut(fingerprint, 30)))
          .singleElement()
          .satisfies(
              plate -> {
                assertThat(plate.entryId()).isEqualTo(mine);
                assertThat(plate.isSure()).isTrue();
                assertThat(plate.differingBits()).isEqualTo(30);
              });
    }
    assertThat(plates(here, Fingerprints.cut(fingerprint, 50)))
        .singleElement()
        .satisfies(plate -> assertThat(plate.isSure()).isFalse());
    assertThat(plates(here, Fingerprints.cut(fingerprint, 61))).isEmpty();
  }

  /** One picture under hundreds of students must not make every further one dearer. */
  @Test
  void looksOnlyAtPhotosOnRecordForAPhotoOnRecord() {
    remember(here, mine, "aa", fingerprint);
    remember(here, theirs, "bb", fingerprint);
    reference(here, "cc", fingerprint);
    KnownFaces faces = new KnownFaces(store);

    assertThat(near(() -> faces.near(fingerprint.face(), 0))).hasSize(3);
    assertThat(near(() -> faces.nearReferences(fingerprint.face(), 0))).hasSize(1);
  }

  private static List<Long> near(Supplier<List<Long>> question) {
    return TenantContext.call(TENANT, question::get);
  }

  @Test
  void aReferenceIsNobodysDuplicate() {
    reference(here, "aa", fingerprint);
    remember(here, theirs, "bb", fingerprint);
    assertThat(duplicates(here, theirs, "bb")).isEmpty();
    inTenant(() -> here.forgetAll(theirs));
    assertThat(plates(here, fingerprint)).as("forgotten with its own student only").hasSize(1);
  }

  @Test
  void forgetsWhatAStudentHasOnRecord() {
    reference(here, "aa", fingerprint);
    reference(here, "bb", fingerprint);
    assertThat(TenantContext.call(TENANT, () -> here.countReferencesOf(mine))).isEqualTo(2);

    assertThat(TenantContext.call(TENANT, () -> here.forgetReferences(mine))).isEqualTo(2);

    assertThat(plates(elsewhere, fingerprint)).isEmpty();
    assertThat(TenantContext.call(TENANT, () -> here.countReferencesOf(mine))).isZero();
  }

  private boolean reference(KnownPhotos photos, String sha256, Fingerprint seen) {
    ReferencePhoto photo =
        new ReferencePhoto("bat_1", mine, sha256, seen, clock.instant().plusSeconds(60));
    return TenantContext.call(TENANT, () -> photos.remember(photo));
  }

  private static List<SamePlate> plates(KnownPhotos photos, Fingerprint seen) {
    return TenantContext.call(TENANT, () -> photos.samePlates("zz", seen));
  }

  @Test
  void theServiceIsHealthyWhenAllIsRead() {
    assertThat(reading.health().getStatus().getCode()).isEqualTo("UP");
    assertThat(elsewhere.isRead(TENANT)).isFalse();
  }

  private int rememberAndLook(String order) {
    KnownPhotos instance = order.hashCode() % 2 == 0 ? here : elsewhere;
    remember(instance, order, "aa", fingerprint);
    return duplicates(instance, order, "aa").size();
  }

  private static int result(Future<Integer> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failure) {
      throw new AssertionError(failure);
    }
  }

  private int rejectedLike(Fingerprint seen) {
    return TenantContext.call(TENANT, () -> here.rejectedLike(mine, "zz", seen));
  }

  private static String remember(
      KnownPhotos photos, String orderId, String sha256, Fingerprint fingerprint) {
    inTenant(() -> photos.remember(orderId, "std_" + orderId, sha256, fingerprint));
    return orderId;
  }

  private static List<Resemblance> duplicates(KnownPhotos photos, String orderId) {
    return duplicates(photos, orderId, "aa");
  }

  private static List<Resemblance> duplicates(KnownPhotos photos, String orderId, String sha256) {
    return TenantContext.call(TENANT, () -> photos.resembling(orderId, sha256));
  }

  private static void inTenant(Runnable work) {
    TenantContext.run(TENANT, work);
  }
}
