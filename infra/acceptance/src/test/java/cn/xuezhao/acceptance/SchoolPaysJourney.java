package cn.xuezhao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xuezhao.acceptance.people.WeChatPayCounter;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 学校支付: nobody is asked for money (L-B). */
@Order(Turn.BY_MINUTES)
class SchoolPaysJourney {

  @ParameterizedTest
  @ValueSource(strings = {"liaoning", "guangdong"})
  void neverAsksTheStudentForMoney(String tenant) {
    Way way = Way.toOrder(Batch.of(tenant, 6, 1, plan -> plan.paidBy("institution")));
    assertThat(way.looks().at("/amountInFen").asLong(-1)).isZero();
    assertThat(way.nextStep()).isEqualTo("UPLOAD_PHOTO");
    way.posts("/payments").wasRefused(409, "payment-not-needed");
    way.collects();
    way.isApproved().awaitsStandardPhoto();
    assertThat(WeChatPayCounter.attemptsOf(way.orderId())).isEmpty();
  }
}
