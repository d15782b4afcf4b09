package cn.xuezhao.photo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.kit.test.Lifecycle;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownPhotoTests {

  private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");

  private static final KnownPhoto KEPT =
      KnownPhoto.at(
          3, new KnownPhoto.Kept("ord_1:aa", "ord_1", "std_1", "aa", Fingerprints.of(1), false));

  private static final KnownPhoto REFERENCE =
      KnownPhoto.at(
          4,
          KnownPhoto.Reference.of(
              new ReferencePhoto("bat_1", "ros_1", "bb", Fingerprints.of(2), NOON)));

  @Test
  void aReferenceIsForgottenWhenItsTimeIsOver() {
    assertThat(REFERENCE.dueAt()).isEqualTo(NOON);
    assertThat(REFERENCE.expire(NOON.minusSeconds(1)).changed()).isFalse();
    assertThat(REFERENCE.expire(NOON).next().state()).isEqualTo(new KnownPhoto.Forgotten(NOON));
    assertThat(KEPT.dueAt()).isNull();
  }

  @Test
  void nothingOfAForgottenPhotoIsLeft() {
    KnownPhoto forgotten = KEPT.forget(NOON).next();
    assertThat(forgotten).isEqualTo(new KnownPhoto("kph:3", 3, new KnownPhoto.Forgotten(NOON)));
    assertThat(forgotten.forget(NOON).changed()).isFalse();
  }

  @Test
  void aRejectionIsRememberedOnce() {
    KnownPhoto rejected = KEPT.reject().next();
    assertThat(rejected.state())
        .isInstanceOfSatisfying(
            KnownPhoto.Kept.class, kept -> assertThat(kept.rejected()).isTrue());
    assertThat(rejected.reject().changed()).isFalse();
    assertThat(KEPT.forget(NOON).next().reject().changed()).isFalse();
  }

  @Test
  void theSameFileIsToldFromTheSamePhoto() {
    KnownPhoto.Kept kept = (KnownPhoto.Kept) KEPT.state();
    assertThat(kept.likenessOf("aa", Fingerprints.of(1))).isEqualTo(Likeness.SAME_FILE);
    assertThat(kept.likenessOf("bb", Fingerprints.of(1))).isEqualTo(Likeness.SAME_PHOTO);
    assertThat(kept.likenessOf("bb", Fingerprints.of(2))).isEqualTo(Likeness.DIFFERENT);
  }

  @Test
  void isAsDrawn() {
    Lifecycle.<KnownPhoto>of(KnownPhoto.State.class, KnownPhoto::state)
        .command("reject", KnownPhoto::reject)
        .command("forget", photo -> photo.forget(NOON))
        .command("expire", photo -> photo.expire(NOON))
        .matches(
            "lifecycle-known-photo.mmd",
            List.of(KEPT, KEPT.reject().next(), REFERENCE, KEPT.forget(NOON).next()));
  }
}
