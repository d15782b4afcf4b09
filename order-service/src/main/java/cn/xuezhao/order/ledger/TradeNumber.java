package cn.xuezhao.order.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that WeChat Pay knows us by, derived and never drawn: the same attempt always has the
 * same number, and a number leads back to its order. WeChat Pay allows 6 to 32 characters for a
 * payment and 64 for a refund.
 */
public final class TradeNumber {

  private static final String PREFIX = "ord_";
  private static final Pattern PAYMENT = Pattern.compile("([0-9a-z]{26})-[0-9]{1,4}");
  private static final String REFUND = "R";

  private TradeNumber() {}

  static String of(String orderId, int attempt) {
    return orderId.substring(PREFIX.length()) + "-" + attempt;
  }

  /** The order of a payment number. */
  public static String orderOf(String outTradeNo) {
    Matcher parts = PAYMENT.matcher(outTradeNo);
    if (!parts.matches()) {
      throw new PaymentMismatch("number");
    }
    return PREFIX + parts.group(1);
  }

  /** The order of a refund number. */
  public static String orderOfRefund(String outRefundNo) {
    return orderOf(outRefundNo.replaceFirst("^" + REFUND, ""));
  }

  /** The number of the refund of a payment. */
  public static String ofRefund(String outTradeNo) {
    return REFUND + outTradeNo;
  }
}
