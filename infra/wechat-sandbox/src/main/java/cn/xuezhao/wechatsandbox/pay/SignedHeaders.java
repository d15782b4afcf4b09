package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.account.Merchant;
import cn.xuezhao.wechatsandbox.wire.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The headers that prove a body comes from WeChat Pay. */
record SignedHeaders(Map<String, String> values) {

  static final String SERIAL = "Wechatpay-Serial";
  static final String SIGNATURE = "Wechatpay-Signature";

  /** More than the five minutes after which a merchant must not believe a message. */
  private static final Duration TOO_OLD = Duration.ofMinutes(10);

  static SignedHeaders now(Merchant merchant, String body) {
    return at(Instant.now(), merchant, body);
  }

  static SignedHeaders old(Merchant merchant, String body) {
    return at(Instant.now().minus(TOO_OLD), merchant, body);
  }

  SignedHeaders with(String header, String value) {
    Map<String, String> changed = new LinkedHashMap<>(values);
    changed.put(header, value);
    return new SignedHeaders(changed);
  }

  SignedHeaders spoil(Fault.Flaw flaw, Merchant merchant, String body) {
    return switch (flaw) {
      case BAD_SIGNATURE ->
          with(SIGNATURE, RsaSignature.sign(merchant.platformKey(), "something else"));
      case WRONG_SERIAL -> with(SERIAL, "PUB_KEY_ID_UNKNOWN");
      case MISSING_HEADERS -> new SignedHeaders(Map.of());
      case LOWER_CASE_HEADERS -> lowerCase();
      case CLOCK_SKEW -> old(merchant, body);
    };
  }

  private SignedHeaders lowerCase() {
    Map<String, String> lower = new LinkedHashMap<>();
    values.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    return new SignedHeaders(lower);
  }

  private static SignedHeaders at(Instant time, Merchant merchant, String body) {
    byte[] random = new byte[16];
    ThreadLocalRandom.current().nextBytes(random);
    String nonce = HexFormat.of().formatHex(random);
    String timestamp = Long.toString(time.getEpochSecond());
    Map<String, String> values = new LinkedHashMap<>();
    values.put(SERIAL, merchant.publicKeyId());
    values.put("Wechatpay-Timestamp", timestamp);
    values.put("Wechatpay-Nonce", nonce);
    values.put(SIGNATURE, RsaSignature.sign(merchant.platformKey(), timestamp, nonce, body));
    values.put("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048");
    return new SignedHeaders(values);
  }
}
