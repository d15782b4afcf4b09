package cn.xuezhao.order.lifecycle;

import static cn.xuezhao.order.lifecycle.Samples.GUANGDONG;
import static cn.xuezhao.order.lifecycle.Samples.LIAONING;
import static cn.xuezhao.order.lifecycle.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublicStatusTests {

  @Test
  void asksFirstForWhatTheCentrePutsFirst() {
    assertThat(PublicStatus.of(Samples.opened(LIAONING))).isEqualTo(PublicStatus.PENDING_PHOTO);
    assertThat(PublicStatus.of(Samples.opened(GUANGDONG))).isEqualTo(PublicStatus.PENDING_PAYMENT);
  }

  @Test
  void aPhotoWithoutMoneyIsPendingPaymentEverywhere() {
    assertThat(PublicStatus.of(Samples.withPhoto(LIAONING)))
        .isEqualTo(PublicStatus.PENDING_PAYMENT);
    assertThat(PublicStatus.of(Samples.withPhoto(GUANGDONG)))
        .isEqualTo(PublicStatus.PENDING_PAYMENT);
  }

  @Test
  void moneyWithoutASubmittedPhotoIsPendingPhotoEverywhere() {
    assertThat(PublicStatus.of(Samples.opening(LIAONING, Samples.SCHOOL_PAYS).next()))
        .isEqualTo(PublicStatus.PENDING_PHOTO);
    assertThat(PublicStatus.of(Samples.paid(GUANGDONG))).isEqualTo(PublicStatus.PENDING_PHOTO);
  }

  @Test
  void namesEveryLaterState() {
    assertThat(PublicStatus.of(Samples.underReview())).isEqualTo(PublicStatus.PENDING_REVIEW);
    assertThat(PublicStatus.of(Samples.rejected())).isEqualTo(PublicStatus.REJECTED);
    assertThat(PublicStatus.of(Samples.rejected().upload(Samples.photo(2), NOW).next()))
        .isEqualTo(PublicStatus.REJECTED);
    assertThat(PublicStatus.of(Samples.standardizing())).isEqualTo(PublicStatus.APPROVED);
    assertThat(PublicStatus.of(Samples.awaitingConfirmation())).isEqualTo(PublicStatus.APPROVED);
    assertThat(PublicStatus.of(Samples.completed())).isEqualTo(PublicStatus.RETURNED);
    assertThat(PublicStatus.of(Samples.closed())).isEqualTo(PublicStatus.CLOSED);
    assertThat(PublicStatus.of(Samples.refunding())).isEqualTo(PublicStatus.REFUNDED);
    assertThat(PublicStatus.of(Samples.refunded())).isEqualTo(PublicStatus.REFUNDED);
  }
}
