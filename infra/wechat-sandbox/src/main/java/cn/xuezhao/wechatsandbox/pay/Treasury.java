package cn.xuezhao.wechatsandbox.pay;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Moves the money: takes payments, settles refunds when they are due, and has both announced. */
@Component
final class Treasury implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Treasury.class);
  private static final long TICK_MILLIS = 50;

  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("wechat-pay").unstarted(task));
  private final Payments payments;
  private final Refunds refunds;
  private final Notifier notifier;
  private final PayJson json;
  private final Future<?> ticking;

  Treasury(Payments payments, Refunds refunds, Notifier notifier, PayJson json) {
    this.payments = payments;
    this.refunds = refunds;
    this.notifier = notifier;
    this.json = json;
    this.ticking =
        ticker.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  Payment pay(Payment payment) {
    Payment paid = payments.pay(payment);
    notifier.announce(paid, json.write(Transaction.of(paid)));
    return paid;
  }

  Refund settle(Refund refund, Refund.Status outcome) {
    Refund settled = refunds.settle(refund, outcome);
    String url = settled.terms().notifyUrl();
    if (settled.status() != refund.status() && url != null) {
      Payment payment = payments.get(settled.merchantId(), settled.terms().outTradeNo());
      notifier.announceRefund(
          payment, outcome, url, json.write(RefundAnswer.notification(settled)));
    }
    return settled;
  }

  @Override
  public void close() {
    ticking.cancel(false);
    ticker.shutdown();
  }

  private void tick() {
    try {
      refunds.due().forEach(refund -> settle(refund, Refund.Status.SUCCESS));
      notifier.deliverDue();
    } catch (RuntimeException e) {
      log.error("a tick of WeChat Pay failed", e); // a scheduled task that throws never runs again
    }
  }
}
