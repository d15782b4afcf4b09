package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.account.Merchant;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** JSAPI下单, with the limits of its documentation page. */
record PrepayRequest(
    @Nullable String appid,
    @Nullable String mchid,
    @Nullable String description,
    @JsonProperty("out_trade_no") @Nullable String outTradeNo,
    @JsonProperty("time_expire") @Nullable String timeExpire,
    @Nullable String attach,
    @JsonProperty("notify_url") @Nullable String notifyUrl,
    @Nullable Amount amount,
    @Nullable Payer payer) {

  private static final Pattern OUT_TRADE_NO = Pattern.compile("[0-9A-Za-z_\\-|*]{6,32}");
  private static final int DESCRIPTION = 127;
  private static final int ATTACH = 128;

  record Amount(@Nullable Long total, @Nullable String currency) {}

  record Payer(@Nullable String openid) {}

  String number() {
    if (outTradeNo == null || !OUT_TRADE_NO.matcher(outTradeNo).matches()) {
      throw PayError.parameter("out_trade_no", "应为6-32个字符的数字、大小写字母或_-|*");
    }
    return outTradeNo;
  }

  /** The terms of the order, once every field is within its limits. */
  Payment.Terms terms(Merchant merchant, NotifyUrlRule urls) {
    if (!merchant.id().equals(mchid)) {
      throw PayError.parameter("mchid", "与请求签名的商户号不一致");
    }
    if (attach != null && attach.length() > ATTACH) {
      throw PayError.parameter("attach", "超过128个字符");
    }
    String text = required("description", description);
    if (text.length() > DESCRIPTION) {
      throw PayError.parameter("description", "超过127个字符");
    }
    String url = urls.check(required("notify_url", notifyUrl));
    String openId = required("payer/openid", payer == null ? null : payer.openid());
    return new Payment.Terms(
        required("appid", appid), openId, text, attach, url, total(), timeExpire);
  }

  private long total() {
    if (amount == null || amount.total() == null || amount.total() < 1) {
      throw PayError.parameter("amount/total", "应为大于0的整数，单位为分");
    }
    if (amount.currency() != null && !amount.currency().equals("CNY")) {
      throw PayError.parameter("amount/currency", "仅支持CNY");
    }
    return amount.total();
  }

  private static String required(String field, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw PayError.parameter(field, "不能为空");
    }
    return value;
  }
}
