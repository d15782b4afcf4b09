package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.wire.Fault.NotificationFlaw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a test may see and do behind WeChat Pay's counter. */
@RestController
@RequestMapping("/__sandbox")
final class PayHooks {

  private final Payments payments;
  private final Refunds refunds;
  private final Treasury treasury;
  private final Notifier notifier;
  private final Tempo tempo;

  PayHooks(Payments payments, Refunds refunds, Treasury treasury, Notifier notifier, Tempo tempo) {
    this.payments = payments;
    this.refunds = refunds;
    this.treasury = treasury;
    this.notifier = notifier;
    this.tempo = tempo;
  }

  /** Newest first, each with its last prepay id. */
  @GetMapping("/orders")
  List<OrderView> orders() {
    List<Payments.Prepay> prepays = payments.prepays().reversed();
    return payments.all().reversed().stream().map(each -> OrderView.of(each, prepays)).toList();
  }

  /** Pays as the person would, without a mini-program in between. */
  @PostMapping("/orders/{outTradeNo}/pay")
  OrderView pay(@PathVariable String outTradeNo) {
    return OrderView.of(treasury.pay(payment(outTradeNo)), List.of());
  }

  @GetMapping("/refunds")
  List<Refund> refunds() {
    return refunds.all();
  }

  /** Ends a refund now: {@code succeed}, {@code abnormal} or {@code close}. */
  @PostMapping("/refunds/{outRefundNo}/{outcome}")
  Refund settle(@PathVariable String outRefundNo, @PathVariable String outcome) {
    Refund refund =
        refunds.all().stream()
            .filter(each -> each.outRefundNo().equals(outRefundNo))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("refund: " + outRefundNo));
    return treasury.settle(
        refund,
        switch (outcome) {
          case "succeed" -> Refund.Status.SUCCESS;
          case "abnormal" -> Refund.Status.ABNORMAL;
          case "close" -> Refund.Status.CLOSED;
          default -> throw new NoSuchElementException("outcome: " + outcome);
        });
  }

  @GetMapping("/notifications")
  List<PayNotification> notifications() {
    return notifier.all().reversed();
  }

  @PostMapping("/notifications/{id}/redeliver")
  List<PayNotification.Attempt> redeliver(@PathVariable String id) {
    return notifier.deliverNow(notifier.get(id), NotificationFlaw.NONE, 1);
  }

  /** Sends the payment's notification once more, as flawed as wanted, and says what came back. */
  @PostMapping("/notify/{outTradeNo}")
  List<PayNotification.Attempt> notifyNow(
      @PathVariable String outTradeNo, @RequestBody Delivery delivery) {
    PayNotification notification =
        notifier.all().stream()
            .filter(each -> each.outTradeNo().equals(outTradeNo))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("no notification of " + outTradeNo));
    return notifier.deliverNow(
        notification, delivery.mode(), delivery.copies() == null ? 1 : delivery.copies());
  }

  @PostMapping("/schedule")
  Map<String, Double> schedule(@RequestBody Speed speed) {
    tempo.speedUp(speed.compress());
    return Map.of("compress", speed.compress());
  }

  private Payment payment(String outTradeNo) {
    return payments
        .anyMerchants(outTradeNo)
        .orElseThrow(() -> new NoSuchElementException("order: " + outTradeNo));
  }

  record Delivery(NotificationFlaw mode, @Nullable Integer copies) {}

  record Speed(double compress) {}

  record OrderView(
      String outTradeNo,
      String merchantId,
      String appId,
      String openId,
      String description,
      long total,
      String state,
      @Nullable String transactionId,
      @Nullable String prepayId,
      Instant createdAt,
      Instant expiresAt) {

    static OrderView of(Payment payment, List<Payments.Prepay> newestFirst) {
      String prepayId =
          newestFirst.stream()
              .filter(each -> each.outTradeNo().equals(payment.outTradeNo()))
              .filter(each -> each.merchantId().equals(payment.merchantId()))
              .map(Payments.Prepay::id)
              .findFirst()
              .orElse(null);
      return new OrderView(
          payment.outTradeNo(),
          payment.merchantId(),
          payment.terms().appId(),
          payment.terms().openId(),
          payment.terms().description(),
          payment.terms().total(),
          payment.tradeState(),
          payment.isPaid() ? payment.paid().transactionId() : null,
          prepayId,
          payment.createdAt(),
          payment.expiresAt());
    }
  }
}
