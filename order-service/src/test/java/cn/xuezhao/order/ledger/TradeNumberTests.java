package cn.xuezhao.order.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.xuezhao.kit.domain.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TradeNumberTests {

  @Test
  void leadsBackToItsOrder() {
    String orderId = new Ids().next("ord");
    String number = TradeNumber.of(orderId, 9999);
    assertThat(number).matches("[0-9A-Za-z_\\-|*]{6,32}");
    assertThat(TradeNumber.orderOf(number)).isEqualTo(orderId);
    assertThat(TradeNumber.orderOfRefund(TradeNumber.ofRefund(number))).isEqualTo(orderId);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "unknown-00ff", "5kq3vz8n2m7txw4c9hj6rbdy1a", "../etc-1", "R"})
  void isNotAnotherNumber(String number) {
    assertThatThrownBy(() -> TradeNumber.orderOf(number)).isInstanceOf(PaymentMismatch.class);
  }
}
