package cn.xuezhao.order.payment;

import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.order.ledger.Attempt;
import cn.xuezhao.order.ledger.Refund;
import cn.xuezhao.order.ledger.RefundAnswer;
import cn.xuezhao.order.ledger.Trade;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.util.NonceUtil;
import com.wechat.pay.java.service.payments.jsapi.model.CloseOrderRequest;
import com.wechat.pay.java.service.payments.jsapi.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.refund.model.QueryByOutRefundNoRequest;
import org.springframework.stereotype.Component;

/** WeChat Pay APIv3, JSAPI, by the official library. */
@Component
final class WeChatPay implements PaymentGateway {

  private static final String NAME = "wechat-pay";
  private static final int NONCE = 32; // characters
  private static final int SERVER_ERROR = 500;

  private final Merchants merchants;
  private final Guard guard;
  private final WeChatPayRequests requests;
  private final SignatureTime signatureTime;

  WeChatPay(
      Merchants merchants, Guard guard, WeChatPayRequests requests, SignatureTime signatureTime) {
    this.merchants = merchants;
    this.guard = guard;
    this.requests = requests;
    this.signatureTime = signatureTime;
  }

  @Override
  public Prepay prepay(Attempt attempt, String openId, String description) {
    Merchant merchant = merchants.current();
    var request = requests.prepay(merchant, attempt, openId, description);
    return guard.call(
        NAME,
        () -> {
          try {
            return new Prepay.Offered(merchant.payments().prepay(request).getPrepayId());
          } catch (ServiceException refused) {
            if (saysThatTheNumberIsSpent(refused)) {
              return new Prepay.NumberSpent();
            }
            throw refused;
          }
        });
  }

  @Override
  public PaymentSheet sheet(String outTradeNo, String prepayId) {
    Merchant merchant = merchants.current();
    String time = Long.toString(signatureTime.now().getEpochSecond());
    String nonce = NonceUtil.createNonce(NONCE);
    String what = "prepay_id=" + prepayId;
    String signed = String.join("\n", merchant.appId(), time, nonce, what, "");
    String signature = merchant.signer().sign(signed).getSign();
    return new PaymentSheet(outTradeNo, merchant.appId(), time, nonce, what, "RSA", signature);
  }

  @Override
  public Trade query(String outTradeNo) {
    Merchant merchant = merchants.current();
    QueryOrderByOutTradeNoRequest request = new QueryOrderByOutTradeNoRequest();
    request.setMchid(merchant.merchantId());
    request.setOutTradeNo(outTradeNo);
    return guard.read(
        NAME,
        () -> {
          try {
            return Transactions.trade(
                merchant.payments().queryOrderByOutTradeNo(request), merchant);
          } catch (ServiceException refused) {
            if (code(refused).equals("ORDERNOTEXIST")) {
              return new Trade.Unheard();
            }
            throw refused;
          }
        });
  }

  @Override
  public void close(String outTradeNo) {
    Merchant merchant = merchants.current();
    CloseOrderRequest request = new CloseOrderRequest();
    request.setMchid(merchant.merchantId());
    request.setOutTradeNo(outTradeNo);
    guard.call(
        NAME,
        () -> {
          try {
            merchant.payments().closeOrder(request);
          } catch (ServiceException refused) {
            // Paid, closed or unknown: the query that follows tells which.
            if (refused.getHttpStatusCode() >= SERVER_ERROR) {
              throw refused;
            }
          }
          return outTradeNo;
        });
  }

  @Override
  public RefundAnswer refund(Refund refund) {
    Merchant merchant = merchants.current();
    var request = requests.refund(refund);
    return guard.call(
        NAME,
        () -> {
          var answer = merchant.refunds().create(request);
          return Transactions.refund(answer.getStatus(), answer.getSuccessTime());
        });
  }

  @Override
  public RefundAnswer queryRefund(String outRefundNo) {
    Merchant merchant = merchants.current();
    QueryByOutRefundNoRequest request = new QueryByOutRefundNoRequest();
    request.setOutRefundNo(outRefundNo);
    return guard.read(
        NAME,
        () -> {
          var answer = merchant.refunds().queryByOutRefundNo(request);
          return Transactions.refund(answer.getStatus(), answer.getSuccessTime());
        });
  }

  /** One fact, many spellings. */
  private static boolean saysThatTheNumberIsSpent(ServiceException refused) {
    return switch (code(refused)) {
      case "OUTTRADENOUSED", "ORDERCLOSED", "ORDERPAID", "INVALIDREQUEST" -> true;
      // 订单重入参数校验失败: the same number with other data
      case "PARAMERROR" -> String.valueOf(refused.getErrorMessage()).contains("重入");
      default -> false;
    };
  }

  /**
   * WeChat Pay's own word; newer pages write it with underscores, older ones without. The status
   * alone says nothing: anybody on the way may answer 404.
   */
  private static String code(ServiceException refused) {
    return String.valueOf(refused.getErrorCode()).replace("_", "");
  }
}
