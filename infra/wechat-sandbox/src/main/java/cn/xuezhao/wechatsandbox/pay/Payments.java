package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.App;
import cn.xuezhao.wechatsandbox.account.Merchant;
import cn.xuezhao.wechatsandbox.person.People;
import cn.xuezhao.wechatsandbox.state.Journal;
import cn.xuezhao.wechatsandbox.state.SandboxClock;
import cn.xuezhao.wechatsandbox.state.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;

/** All orders of all merchants, and the prepay ids handed out for them. */
@Component
final class Payments {

  private static final Duration DEFAULT_LIFE = Duration.ofDays(7);
  private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);
  private static final Duration PREPAY_LIFE = Duration.ofHours(2);

  private final Table<Payment> payments;
  private final Table<Prepay> prepays;
  private final Accounts accounts;
  private final People people;
  private final SandboxClock clock;

  Payments(Journal journal, Accounts accounts, People people, SandboxClock clock) {
    this.payments = journal.table("payments", Payment.class);
    this.prepays = journal.table("prepays", Prepay.class);
    this.accounts = accounts;
    this.people = people;
    this.clock = clock;
  }

  /** Opens the order, or repeats it: the same terms bring a fresh prepay id for the same order. */
  Prepay prepay(Merchant merchant, String outTradeNo, Payment.Terms terms) {
    App app = accounts.app(terms.appId()).orElseThrow(PayError::appNotOfMerchant);
    if (!app.tenant().equals(merchant.tenant())) {
      throw PayError.appNotOfMerchant();
    }
    if (people.byOpenId(app, terms.openId()).isEmpty()) {
      throw PayError.parameter("payer/openid", "与appid不匹配");
    }
    payments.merge(
        key(merchant.id(), outTradeNo),
        known ->
            known
                .map(payment -> repeat(payment, terms))
                .orElseGet(() -> open(merchant, outTradeNo, terms)));
    Instant now = clock.instant();
    String id =
        "wx"
            + ChinaTime.digits(now)
            + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    return prepays.put(id, new Prepay(id, merchant.id(), outTradeNo, now.plus(PREPAY_LIFE)));
  }

  Payment get(String merchantId, String outTradeNo) {
    return payments.find(key(merchantId, outTradeNo)).orElseThrow(PayError::orderUnknown);
  }

  Payment byTransaction(String merchantId, String transactionId) {
    return all().stream()
        .filter(payment -> payment.merchantId().equals(merchantId))
        .filter(
            payment ->
                payment.state() instanceof Payment.Paid paid
                    && paid.transactionId().equals(transactionId))
        .findFirst()
        .orElseThrow(PayError::orderUnknown);
  }

  /** The order of this number whoever the merchant is: for hooks, where nobody signs. */
  Optional<Payment> anyMerchants(String outTradeNo) {
    return all().stream().filter(payment -> payment.outTradeNo().equals(outTradeNo)).findFirst();
  }

  Payment pay(Payment payment) {
    Instant now = clock.instant();
    return payments.update(
        key(payment.merchantId(), payment.outTradeNo()),
        current -> current.pay(transactionId(now), now));
  }

  Payment close(String merchantId, String outTradeNo) {
    get(merchantId, outTradeNo);
    return payments.update(key(merchantId, outTradeNo), Payment::close);
  }

  Payment refund(Payment payment, String outRefundNo) {
    return payments.update(
        key(payment.merchantId(), payment.outTradeNo()), current -> current.refund(outRefundNo));
  }

  Optional<Prepay> prepay(String id) {
    return prepays.find(id);
  }

  List<Prepay> prepays() {
    return prepays.all();
  }

  List<Payment> all() {
    return payments.all();
  }

  private Payment repeat(Payment payment, Payment.Terms terms) {
    if (!payment.terms().equals(terms)) {
      throw PayError.outTradeNumberUsed();
    }
    return switch (payment.state()) {
      case Payment.NotPaid _ -> payment;
      case Payment.Paid _ -> throw PayError.invalidRequest("该订单已支付");
      case Payment.Closed _ -> throw PayError.orderClosed();
    };
  }

  private Payment open(Merchant merchant, String outTradeNo, Payment.Terms terms) {
    Instant now = clock.instant();
    Instant end = now.plus(DEFAULT_LIFE);
    if (terms.timeExpire() != null) {
      Instant wanted = ChinaTime.parse("time_expire", terms.timeExpire());
      if (!wanted.isAfter(now)) {
        throw PayError.parameter("time_expire", "早于当前时间");
      }
      end = wanted.isBefore(now.plus(SHORTEST_LIFE)) ? now.plus(SHORTEST_LIFE) : wanted;
    }
    return new Payment(merchant.id(), outTradeNo, terms, now, end, new Payment.NotPaid());
  }

  /** 28 digits that begin like the real ones. */
  private static String transactionId(Instant now) {
    long random = ThreadLocalRandom.current().nextLong(10_000_000_000L);
    return String.format(Locale.ROOT, "4200%s%010d", ChinaTime.digits(now), random);
  }

  private static String key(String merchantId, String outTradeNo) {
    return merchantId + "/" + outTradeNo;
  }

  /** What {@code wx.requestPayment} needs to find the order. */
  record Prepay(String id, String merchantId, String outTradeNo, Instant expiresAt) {}
}
