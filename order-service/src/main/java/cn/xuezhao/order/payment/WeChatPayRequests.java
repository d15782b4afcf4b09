package cn.xuezhao.order.payment;

import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.order.ledger.Attempt;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundReason;
import com.wechat.pay.java.service.payments.jsapi.model.Amount;
import com.wechat.pay.java.service.payments.jsapi.model.Payer;
import com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest;
import com.wechat.pay.java.service.refund.model.AmountReq;
import com.wechat.pay.java.service.refund.model.CreateRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What we send to WeChat Pay. The same attempt and the same refund always give the same bytes; a
 * number that comes again with other data is refused there.
 */
@Component
final class WeChatPayRequests {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final String CURRENCY = "CNY";

  private final String callbacks;

  WeChatPayRequests(@Value("${order.callback-url}") String callbacks) {
    this.callbacks = callbacks;
  }

  PrepayRequest prepay(Merchant merchant, Attempt attempt, String openId, String description) {
    Payer payer = new Payer();
    payer.setOpenid(openId);
    Amount amount = new Amount();
    amount.setTotal(Math.toIntExact(attempt.amountInFen()));
    amount.setCurrency(CURRENCY);
    PrepayRequest request = new PrepayRequest();
    request.setAppid(merchant.appId());
    request.setMchid(merchant.merchantId());
    request.setOutTradeNo(attempt.outTradeNo());
    request.setDescription(description);
    request.setTimeExpire(time(attempt.expiresAt()));
    request.setNotifyUrl(callback("transactions"));
    request.setAmount(amount);
    request.setPayer(payer);
    return request;
  }

  CreateRequest refund(Refund refund) {
    AmountReq amount = new AmountReq();
    amount.setTotal(refund.amountInFen());
    amount.setRefund(refund.amountInFen());
    amount.setCurrency(CURRENCY);
    CreateRequest request = new CreateRequest();
    request.setOutTradeNo(refund.outTradeNo());
    request.setOutRefundNo(refund.outRefundNo());
    request.setReason(words(refund.reason()));
    request.setNotifyUrl(callback("refunds"));
    request.setAmount(amount);
    return request;
  }

  private String callback(String of) {
    return "%s/callbacks/%s/wechat-pay/%s".formatted(callbacks, TenantContext.current(), of);
  }

  private static String time(Instant at) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(CHINA).toOffsetDateTime());
  }

  /** What the student reads at WeChat; at most 80 characters. */
  private static String words(RefundReason reason) {
    return switch (reason) {
      case PAID_TWICE -> "重复支付，自动退款";
      case PAID_TOO_LATE -> "超过支付时间，自动退款";
      case REQUESTED_BY_STUDENT -> "学生申请退款";
      case NOT_APPROVED_IN_TIME -> "逾期未完成图像采集，自动退款";
      case DECIDED_BY_OPERATOR -> "图像采集中心退款";
    };
  }
}
