package cn.xuezhao.wechatsandbox.pay;

import cn.xuezhao.wechatsandbox.account.Merchant;
import cn.xuezhao.wechatsandbox.wire.Fault;
import cn.xuezhao.wechatsandbox.wire.Fault.NotificationFlaw;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Wraps a resource for the merchant: encrypted with their APIv3 key, signed by the platform. */
@Component
final class Envelope {

  private static final int TAG_BITS = 128;

  private final JsonMapper json;

  Envelope(JsonMapper json) {
    this.json = json;
  }

  /** A body with the headers that go with it, spoiled in the wanted way. */
  Sealed seal(PayNotification notification, Merchant merchant, NotificationFlaw flaw) {
    String resource = falsify(notification.resource(), flaw);
    String body =
        json.writeValueAsString(
            new Body(
                notification.id(),
                ChinaTime.text(notification.createdAt()),
                notification.eventType(),
                "encrypt-resource",
                notification.original().equals("refund") ? "退款成功" : "支付成功",
                encrypt(notification.original(), resource, merchant)));
    SignedHeaders headers = SignedHeaders.now(merchant, body);
    return switch (flaw) {
      case TAMPERED_BODY ->
          new Sealed(body.replace("encrypt-resource", "encrypt_resource"), headers);
      case BAD_SIGNATURE ->
          new Sealed(body, headers.spoil(Fault.Flaw.BAD_SIGNATURE, merchant, body));
      case SIGNTEST ->
          new Sealed(
              body, headers.with(SignedHeaders.SIGNATURE, "WECHATPAY/SIGNTEST/" + randomHex(32)));
      case OLD_TIMESTAMP -> new Sealed(body, SignedHeaders.old(merchant, body));
      case UNKNOWN_SERIAL -> new Sealed(body, headers.with(SignedHeaders.SERIAL, "PUB_KEY_ID_0"));
      case NONE, LOST, DELAYED, DUPLICATE, WRONG_AMOUNT, WRONG_APPID, UNKNOWN_ORDER ->
          new Sealed(body, headers);
    };
  }

  /** Genuine in form, wrong in content: what a confused or hostile sender could claim. */
  private String falsify(String resource, NotificationFlaw flaw) {
    ObjectNode content = (ObjectNode) json.readTree(resource);
    switch (flaw) {
      case WRONG_AMOUNT -> {
        ObjectNode amount = (ObjectNode) content.get("amount");
        amount.put("total", amount.get("total").asLong() + 1);
      }
      case WRONG_APPID -> content.put("appid", "wx0000000000000000");
      case UNKNOWN_ORDER -> content.put("out_trade_no", "unknown-" + randomHex(8));
      case NONE,
          LOST,
          DELAYED,
          DUPLICATE,
          TAMPERED_BODY,
          BAD_SIGNATURE,
          SIGNTEST,
          OLD_TIMESTAMP,
          UNKNOWN_SERIAL -> {
        return resource;
      }
    }
    return content.toString();
  }

  private static Resource encrypt(String original, String plain, Merchant merchant) {
    try {
      String nonce = randomHex(6);
      Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
      aes.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(merchant.apiV3Key().getBytes(StandardCharsets.UTF_8), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce.getBytes(StandardCharsets.UTF_8)));
      aes.updateAAD(original.getBytes(StandardCharsets.UTF_8));
      byte[] secret = aes.doFinal(plain.getBytes(StandardCharsets.UTF_8));
      return new Resource(
          original,
          "AEAD_AES_256_GCM",
          Base64.getEncoder().encodeToString(secret),
          original,
          nonce);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String randomHex(int bytes) {
    byte[] random = new byte[bytes];
    ThreadLocalRandom.current().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  record Sealed(String body, SignedHeaders headers) {}

  record Body(
      String id,
      @JsonProperty("create_time") String createTime,
      @JsonProperty("event_type") String eventType,
      @JsonProperty("resource_type") String resourceType,
      String summary,
      Resource resource) {}

  record Resource(
      @JsonProperty("original_type") String originalType,
      String algorithm,
      String ciphertext,
      @JsonProperty("associated_data") String associatedData,
      String nonce) {}
}
