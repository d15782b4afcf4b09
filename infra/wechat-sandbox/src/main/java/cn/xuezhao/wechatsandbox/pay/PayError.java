package cn.xuezhao.wechatsandbox.pay;

/** A refusal of WeChat Pay: an HTTP status, a code to switch on and a Chinese sentence. */
final class PayError extends RuntimeException {

  private final int status;
  private final String code;

  private PayError(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  static PayError parameter(String field, String issue) {
    return new PayError(400, "PARAM_ERROR", "参数错误: " + field + " " + issue);
  }

  static PayError invalidRequest(String message) {
    return new PayError(400, "INVALID_REQUEST", message);
  }

  static PayError appNotOfMerchant() {
    return new PayError(400, "APPID_MCHID_NOT_MATCH", "appid和mch_id不匹配");
  }

  static PayError orderClosed() {
    return new PayError(400, "ORDER_CLOSED", "订单已关闭");
  }

  static PayError statement(String code, String message) {
    return new PayError(400, code, message);
  }

  static PayError signature(String message) {
    return new PayError(401, "SIGN_ERROR", message);
  }

  static PayError outTradeNumberUsed() {
    return new PayError(403, "OUT_TRADE_NO_USED", "商户订单号重复");
  }

  static PayError orderUnknown() {
    return new PayError(404, "ORDER_NOT_EXIST", "订单不存在");
  }

  static PayError resourceUnknown(String message) {
    return new PayError(404, "RESOURCE_NOT_EXISTS", message);
  }

  static PayError tooFrequent() {
    return new PayError(429, "FREQUENCY_LIMITED", "频率超限");
  }
}
