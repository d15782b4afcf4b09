package cn.xuezhao.photo.handoff;

import static cn.xuezhao.photo.handoff.HandOffs.LATER;
import static cn.xuezhao.photo.handoff.HandOffs.NEXT;
import static cn.xuezhao.photo.handoff.HandOffs.NOON;
import static cn.xuezhao.photo.handoff.HandOffs.PASS;
import static cn.xuezhao.photo.handoff.HandOffs.SOON;
import static cn.xuezhao.photo.handoff.HandOffs.photo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandOffTests {

  @Test
  void lastsFifteenMinutes() {
    assertThat(HandOffs.waiting().pass().expiresAt()).isEqualTo(NOON.plus(Duration.ofMinutes(15)));
    assertThat(HandOffs.waiting().isOpen(LATER.minusMillis(1))).isTrue();
    assertThat(HandOffs.waiting().isOpen(LATER)).isFalse();
    assertThatThrownBy(() -> HandOffs.waiting().admit(PASS, LATER)).isInstanceOf(HandOffOver.class);
  }

  @Test
  void keepsNoToken() {
    assertThat(HandOffs.waiting().toString()).doesNotContain("tok_1");
    assertThat(Pass.digestOf("tok_1")).hasSize(64).isEqualTo(PASS.tokenDigest());
  }

  @Test
  void showsAPhotoOnlyWhenItIsStored() {
    HandOff announced = HandOffs.waiting().announce(PASS, photo("a"), NOON).next();
    assertThat(announced.photo()).isEmpty();
    assertThat(announced.store(PASS, photo("a"), NOON).next().photo()).contains(photo("a"));
  }

  @Test
  void takesTheSamePhotoOnce() {
    FriendsPhoto again = new FriendsPhoto("quarantine/hand-offs/other", "a".repeat(64), 1000);
    assertThat(HandOffs.received().announce(PASS, again, SOON).changed()).isFalse();
  }

  @Test
  void replacesThePhotoByABetterOne() {
    HandOff better = HandOffs.storing(HandOffs.received(), photo("b"));
    assertThat(better.photo()).contains(photo("b"));
    assertThat(better.overAt(NOON)).extracting(KeptObject::key).containsExactly(photo("a").key());
  }

  @Test
  void keepsAPhotoNoLongerThanTheHandOff() {
    assertThat(HandOffs.received().dueAt()).isEqualTo(LATER);
    assertThat(HandOffs.received().overAt(LATER.minusMillis(1))).isEmpty();
    HandOff expired = HandOffs.received().expire(LATER).next();
    assertThat(expired.photo()).isEmpty();
    assertThat(expired.overAt(LATER)).hasSize(1);
    assertThat(HandOffs.received().expire(SOON).changed()).isFalse();
  }

  @Test
  void forgetsThePhotoWhenItWasTakenOver() {
    HandOff over = HandOffs.over();
    assertThat(over.isOpen(SOON)).isFalse();
    assertThat(over.overAt(SOON)).hasSize(1);
    assertThat(over.takeOver(SOON).changed()).isFalse();
    HandOff swept = over.swept(over.overAt(SOON)).next();
    assertThat(swept.dueAt()).isNull();
  }

  @Test
  void forgetsThePhotoWhenAnotherIsAskedFor() {
    HandOff again = HandOffs.received().retake(SOON).next();
    assertThat(again.photo()).isEmpty();
    assertThat(again.isOpen(SOON)).isTrue();
    assertThat(again.overAt(SOON)).hasSize(1);
  }

  @Test
  void aNewCodeEndsTheFormerOne() {
    HandOff renewed = HandOffs.received().renew(NEXT, SOON).next();
    assertThat(renewed.photo()).isEmpty();
    assertThat(renewed.overAt(SOON)).hasSize(1);
    assertThatThrownBy(() -> renewed.admit(PASS, SOON)).isInstanceOf(HandOffOver.class);
    assertThat(renewed.admit(NEXT, SOON).changed()).isTrue();
  }

  /** A row must not grow without end, and nobody keeps the platform busy with one token. */
  @Test
  void isExhaustedAtSomeTime() {
    HandOff handOff = HandOffs.waiting();
    for (int i = 0; i < HandOff.MOST_SENDINGS; i++) {
      handOff = handOff.admit(PASS, SOON).next();
    }
    HandOff busy = handOff;
    assertThatThrownBy(() -> busy.admit(PASS, SOON)).isInstanceOf(HandOffExhausted.class);
    assertThat(busy.renew(NEXT, SOON).next().sendings()).isZero();
  }

  /** The phone stopped, or the process died, between the announcement and the storing. */
  @Test
  void deletesWhatWasAnnouncedAndNeverStored() {
    HandOff announced = HandOffs.waiting().announce(PASS, photo("a"), NOON).next();
    assertThat(announced.overAt(NOON)).as("its bytes may still be on the way").isEmpty();
    HandOff swept = announced.swept(announced.overAt(NOON.plus(HandOff.ON_THE_WAY))).next();
    assertThat(swept.objects()).isEmpty();
    assertThatThrownBy(() -> swept.store(PASS, photo("a"), SOON)).isInstanceOf(HandOffOver.class);
  }

  @Test
  void isOverWithItsOrder() {
    for (HandOff open : List.of(HandOffs.waiting(), HandOffs.received())) {
      assertThat(open.end(SOON).next().isOpen(SOON)).isFalse();
    }
  }
}
