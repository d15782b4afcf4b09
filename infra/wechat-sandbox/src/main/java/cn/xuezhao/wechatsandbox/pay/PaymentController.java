package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.account.Merchant;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** JSAPI下单, 查询订单 by either number, 关闭订单. */
@RestController
@RequestMapping("/v3/pay/transactions")
final class PaymentController {

  private final Payments payments;
  private final NotifyUrlRule urls;
  private final PayJson json;

  PaymentController(Payments payments, NotifyUrlRule urls, PayJson json) {
    this.payments = payments;
    this.urls = urls;
    this.json = json;
  }

  @PostMapping("/jsapi")
  PrepayAnswer prepay(
      @RequestAttribute(PayFilter.MERCHANT) Merchant merchant, @RequestBody byte[] body) {
    PrepayRequest request = json.read(body, PrepayRequest.class);
    Payment.Terms terms = request.terms(merchant, urls);
    return new PrepayAnswer(payments.prepay(merchant, request.number(), terms).id());
  }

  @GetMapping("/out-trade-no/{outTradeNo}")
  Transaction byOutTradeNo(
      @RequestAttribute(PayFilter.MERCHANT) Merchant merchant,
      @PathVariable String outTradeNo,
      @RequestParam String mchid) {
    requireOwn(merchant, mchid);
    return Transaction.of(payments.get(mchid, outTradeNo));
  }

  @GetMapping("/id/{transactionId}")
  Transaction byTransactionId(
      @RequestAttribute(PayFilter.MERCHANT) Merchant merchant,
      @PathVariable String transactionId,
      @RequestParam String mchid) {
    requireOwn(merchant, mchid);
    return Transaction.of(payments.byTransaction(mchid, transactionId));
  }

  @PostMapping("/out-trade-no/{outTradeNo}/close")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void close(
      @RequestAttribute(PayFilter.MERCHANT) Merchant merchant,
      @PathVariable String outTradeNo,
      @RequestBody byte[] body) {
    requireOwn(merchant, json.read(body, CloseRequest.class).mchid());
    payments.close(merchant.id(), outTradeNo);
  }

  private static void requireOwn(Merchant merchant, @Nullable String mchid) {
    if (!merchant.id().equals(mchid)) {
      throw PayError.parameter("mchid", "与请求签名的商户号不一致");
    }
  }

  record PrepayAnswer(@JsonProperty("prepay_id") String prepayId) {}

  record CloseRequest(@Nullable String mchid) {}
}
