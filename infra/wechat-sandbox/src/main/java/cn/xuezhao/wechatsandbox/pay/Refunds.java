package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.state.Journal;
import cn.xuezhao.wechatsandbox.state.SandboxClock;
import cn.xuezhao.wechatsandbox.state.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** All refunds. The sum of an order's refunds never exceeds what was paid. */
@Component
final class Refunds {

  private static final int PER_ORDER = 50;
  private static final Duration BETWEEN = Duration.ofMinutes(1);
  private static final Duration LATEST = Duration.ofDays(365);

  /** A real refund to the change purse (零钱) takes seconds to minutes. */
  private static final Duration SETTLING = Duration.ofSeconds(3);

  private final Table<Refund> refunds;
  private final Payments payments;
  private final SandboxClock clock;
  private final Tempo tempo;

  Refunds(Journal journal, Payments payments, SandboxClock clock, Tempo tempo) {
    this.refunds = journal.table("refunds", Refund.class);
    this.payments = payments;
    this.clock = clock;
    this.tempo = tempo;
  }

  synchronized Refund request(Payment payment, String outRefundNo, Refund.Terms terms) {
    Instant now = clock.instant();
    Instant settles = now.plus(tempo.compress(SETTLING));
    return refunds.merge(
        key(payment.merchantId(), outRefundNo),
        known ->
            known
                .map(refund -> refund.repeat(terms, settles))
                .orElseGet(() -> open(payment, outRefundNo, terms, settles)));
  }

  Refund get(String merchantId, String outRefundNo) {
    return refunds
        .find(key(merchantId, outRefundNo))
        .orElseThrow(() -> PayError.resourceUnknown("退款单不存在"));
  }

  Refund settle(Refund refund, Refund.Status outcome) {
    return refunds.update(
        key(refund.merchantId(), refund.outRefundNo()),
        current -> current.settle(outcome, clock.instant()));
  }

  List<Refund> due() {
    Instant now = clock.instant();
    return refunds.all().stream()
        .filter(refund -> refund.status() == Refund.Status.PROCESSING)
        .filter(refund -> !refund.settlesAt().isAfter(now))
        .toList();
  }

  List<Refund> all() {
    return refunds.all();
  }

  private Refund open(Payment payment, String outRefundNo, Refund.Terms terms, Instant settles) {
    Instant now = clock.instant();
    if (payment.paid().at().plus(LATEST).isBefore(now)) {
      throw PayError.invalidRequest("订单已超过可退款的最大期限");
    }
    List<Refund> earlier =
        refunds.all().stream()
            .filter(refund -> refund.merchantId().equals(payment.merchantId()))
            .filter(refund -> refund.terms().outTradeNo().equals(payment.outTradeNo()))
            .toList();
    if (earlier.size() >= PER_ORDER) {
      throw PayError.invalidRequest("一笔订单最多支持50次部分退款");
    }
    requireMoneyLeft(payment, earlier, terms);
    if (earlier.stream().anyMatch(refund -> refund.createdAt().plus(BETWEEN).isAfter(now))) {
      throw PayError.tooFrequent();
    }
    payments.refund(payment, outRefundNo);
    return new Refund(
        payment.merchantId(),
        outRefundNo,
        refundId(now),
        terms,
        now,
        settles,
        Refund.Status.PROCESSING,
        null);
  }

  private static void requireMoneyLeft(Payment payment, List<Refund> earlier, Refund.Terms terms) {
    long refunded =
        earlier.stream()
            .filter(refund -> refund.status() != Refund.Status.CLOSED)
            .mapToLong(refund -> refund.terms().refund())
            .sum();
    if (refunded + terms.refund() > payment.terms().total()) {
      throw PayError.invalidRequest("申请退款金额大于订单可退金额");
    }
  }

  /** 29 digits that begin like the real ones. */
  private static String refundId(Instant now) {
    long random = ThreadLocalRandom.current().nextLong(10_000_000_000L);
    return String.format(Locale.ROOT, "50300%s%010d", ChinaTime.digits(now), random);
  }

  private static String key(String merchantId, String outRefundNo) {
    return merchantId + "/" + outRefundNo;
  }
}
