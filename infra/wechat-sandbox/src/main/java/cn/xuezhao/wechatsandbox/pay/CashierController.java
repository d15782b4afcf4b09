package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.account.Accounts;
import cn.xuezhao.wechatsandbox.account.Merchant;
import cn.xuezhao.wechatsandbox.state.SandboxClock;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The sheet that {@code wx.requestPayment} opens on a phone. It believes the mini-program no more
 * than WeChat does: the merchant's paySign, the person, the order and the time must all fit.
 */
@RestController
final class CashierController {

  private final Payments payments;
  private final Treasury treasury;
  private final Accounts accounts;
  private final SandboxClock clock;

  CashierController(Payments payments, Treasury treasury, Accounts accounts, SandboxClock clock) {
    this.payments = payments;
    this.treasury = treasury;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** What the sheet shows before anybody taps. */
  @GetMapping("/__sandbox/cashier/{prepayId}")
  Facts show(@PathVariable String prepayId) {
    Payments.Prepay prepay = find(prepayId);
    Payment payment = payments.get(prepay.merchantId(), prepay.outTradeNo());
    return new Facts(
        payment.terms().total(),
        payment.terms().description(),
        payment.merchantId(),
        payment.outTradeNo());
  }

  @PostMapping("/__sandbox/cashier/{prepayId}")
  Outcome open(@PathVariable String prepayId, @RequestBody Sheet sheet) {
    Payments.Prepay prepay = find(prepayId);
    Payment payment = payments.get(prepay.merchantId(), prepay.outTradeNo());
    String problem = problem(prepay, payment, sheet);
    if (problem != null) {
      return new Outcome("requestPayment:fail " + problem);
    }
    if (sheet.action().equals("fail")) {
      return new Outcome("requestPayment:fail 余额不足");
    }
    if (!sheet.action().equals("pay")) {
      return new Outcome("requestPayment:fail cancel");
    }
    try {
      treasury.pay(payment);
      return new Outcome("requestPayment:ok");
    } catch (PayError refused) {
      return new Outcome("requestPayment:fail " + refused.getMessage());
    }
  }

  private Payments.Prepay find(String prepayId) {
    return payments
        .prepay(prepayId)
        .orElseThrow(() -> new NoSuchElementException("prepay id: " + prepayId));
  }

  private @Nullable String problem(Payments.Prepay prepay, Payment payment, Sheet sheet) {
    Merchant merchant = accounts.merchant(prepay.merchantId()).orElseThrow();
    if (!"RSA".equals(sheet.signType())
        || !("prepay_id=" + prepay.id()).equals(sheet.packageValue())
        || !RsaSignature.verify(
            merchant.publicKey(),
            String.valueOf(sheet.paySign()),
            String.valueOf(sheet.appId()),
            String.valueOf(sheet.timeStamp()),
            String.valueOf(sheet.nonceStr()),
            "prepay_id=" + prepay.id())) {
      return "支付验证签名失败";
    }
    if (!payment.terms().appId().equals(sheet.appId())) {
      return "appid不匹配";
    }
    if (!payment.terms().openId().equals(sheet.openId())) {
      return "下单账号与支付账号不一致，请核实后再支付";
    }
    return clock.instant().isBefore(prepay.expiresAt()) ? null : "prepay_id已过期";
  }

  /** What the mini-program passes on, who holds the phone, and what they tap. */
  record Sheet(
      @Nullable String appId,
      @Nullable String timeStamp,
      @Nullable String nonceStr,
      @JsonProperty("package") @Nullable String packageValue,
      @Nullable String signType,
      @Nullable String paySign,
      @Nullable String openId,
      String action) {}

  /**
   * @param total in fen
   */
  record Facts(long total, String description, String merchantId, String outTradeNo) {}

  /** What the mini-program's callback gets; no proof of payment. */
  record Outcome(String errMsg) {}
}
