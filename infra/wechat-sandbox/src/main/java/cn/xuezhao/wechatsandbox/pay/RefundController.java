package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.account.Merchant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 申请退款 and 查询退款. */
@RestController
@RequestMapping("/v3/refund/domestic/refunds")
final class RefundController {

  private final Refunds refunds;
  private final Payments payments;
  private final NotifyUrlRule urls;
  private final PayJson json;

  RefundController(Refunds refunds, Payments payments, NotifyUrlRule urls, PayJson json) {
    this.refunds = refunds;
    this.payments = payments;
    this.urls = urls;
    this.json = json;
  }

  @PostMapping
  RefundAnswer request(
      @RequestAttribute(PayFilter.MERCHANT) Merchant merchant, @RequestBody byte[] body) {
    RefundRequest request = json.read(body, RefundRequest.class);
    String number = request.number();
    Payment payment = request.payment(payments, merchant.id());
    return RefundAnswer.answer(refunds.request(payment, number, request.terms(payment, urls)));
  }

  @GetMapping("/{outRefundNo}")
  RefundAnswer query(
      @RequestAttribute(PayFilter.MERCHANT) Merchant merchant, @PathVariable String outRefundNo) {
    return RefundAnswer.answer(refunds.get(merchant.id(), outRefundNo));
  }
}
