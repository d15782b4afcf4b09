package cn.xuezhao.wechatsandbox;

import static cn.xuezhao.wechatsandbox.Phones.LIAONING;
import static cn.xuezhao.wechatsandbox.Phones.WECHAT;
import static cn.xuezhao.wechatsandbox.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.wechat.pay.java.service.payments.model.Transaction.TradeStateEnum;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import com.wechat.pay.java.service.refund.model.Refund;
import com.wechat.pay.java.service.refund.model.RefundNotification;
import com.wechat.pay.java.service.refund.model.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundTests {

  private final Merchants liaoning = Merchants.of(LIAONING);

  @BeforeEach
  void startAgain() {
    WECHAT.reset();
    liaoning.tap(
        liaoning.jsapi.prepayWithRequestPayment(liaoning.order("order-1", "u1")), "u1", "pay");
  }

  @Test
  void isAcceptedFirstAndSucceedsLater() {
    Refund accepted = liaoning.refunds.create(refund("R1", 2000));
    assertThat(accepted.getStatus()).isEqualTo(Status.PROCESSING);
    assertThat(liaoning.query("order-1").getTradeState()).isEqualTo(TradeStateEnum.REFUND);

    Phones.advance("PT10S");

    await().until(() -> query("R1").getStatus() == Status.SUCCESS);
    assertThat(query("R1").getAmount().getRefund()).isEqualTo(2000);
    assertThat(query("R1").getSuccessTime()).endsWith("+08:00");
  }

  @Test
  void isToldToTheMerchantWhenItSucceeds() {
    try (Callbacks callbacks = new Callbacks()) {
      CreateRequest request = refund("R1", 2000);
      request.setNotifyUrl(callbacks.url());
      liaoning.refunds.create(request);
      WECHAT.post("/__sandbox/refunds/R1/succeed", "{}");

      await().until(() -> !callbacks.received.isEmpty());
      RefundNotification told = callbacks.last().parse(liaoning, RefundNotification.class);
      assertThat(told.getRefundStatus()).isEqualTo(Status.SUCCESS);
      assertThat(told.getOutRefundNo()).isEqualTo("R1");
      assertThat(callbacks.last().body()).contains("REFUND.SUCCESS");
    }
  }

  @Test
  void isOneRefundHoweverOftenItIsAskedFor() {
    Refund first = liaoning.refunds.create(refund("R1", 2000));
    Refund again = liaoning.refunds.create(refund("R1", 2000));

    assertThat(again.getRefundId()).isEqualTo(first.getRefundId());
    refused(400, "INVALID_REQUEST", () -> liaoning.refunds.create(refund("R1", 1999)));
  }

  @Test
  void neverExceedsWhatWasPaid() {
    liaoning.refunds.create(refund("R1", 1500));
    Phones.advance("PT2M");

    refused(400, "INVALID_REQUEST", () -> liaoning.refunds.create(refund("R2", 501)));
    liaoning.refunds.create(refund("R2", 500));
  }

  @Test
  void waitsAMinuteBetweenTwoRefundsOfOneOrder() {
    liaoning.refunds.create(refund("R1", 500));

    refused(429, "FREQUENCY_LIMITED", () -> liaoning.refunds.create(refund("R2", 500)));
  }

  @Test
  void isRetriedWithTheSameNumberAfterTheBankThrewItBack() {
    liaoning.refunds.create(refund("R1", 2000));
    WECHAT.post("/__sandbox/refunds/R1/abnormal", "{}");
    assertThat(query("R1").getStatus()).isEqualTo(Status.ABNORMAL);

    assertThat(liaoning.refunds.create(refund("R1", 2000)).getStatus())
        .isEqualTo(Status.PROCESSING);
  }

  @Test
  void isRefusedForAnUnpaidOrAnUnknownOrder() {
    liaoning.jsapi.prepayWithRequestPayment(liaoning.order("order-2", "u1"));
    CreateRequest unpaid = refund("R1", 2000);
    unpaid.setOutTradeNo("order-2");
    CreateRequest unknown = refund("R2", 2000);
    unknown.setOutTradeNo("order-3");

    refused(404, "RESOURCE_NOT_EXISTS", () -> liaoning.refunds.create(unpaid));
    refused(404, "ORDER_NOT_EXIST", () -> liaoning.refunds.create(unknown));
    refused(404, "RESOURCE_NOT_EXISTS", () -> query("R9"));
  }

  private Refund query(String outRefundNo) {
    QueryByOutRefundNoRequest request = new QueryByOutRefundNoRequest();
    request.setOutRefundNo(outRefundNo);
    return liaoning.refunds.queryByOutRefundNo(request);
  }

  private static CreateRequest refund(String outRefundNo, long fen) {
    AmountReq amount = new AmountReq();
    amount.setRefund(fen);
    amount.setTotal(2000L);
    amount.setCurrency("CNY");
    CreateRequest request = new CreateRequest();
    request.setOutTradeNo("order-1");
    request.setOutRefundNo(outRefundNo);
    request.setReason("学生申请退款");
    request.setAmount(amount);
    return request;
  }
}
