package cn.xuezhao.order.payment;

/**
 * The arguments of {@code wx.requestPayment}. What the mini-program reports afterwards is no proof
 * of payment.
 *
 * @param packageValue goes in as {@code package}, which Java does not allow as a name
 */
record PaymentSheet(
    String outTradeNo,
    String appId,
    String timeStamp,
    String nonceStr,
    String packageValue,
    String signType,
    String paySign) {}
