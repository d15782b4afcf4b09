package cn.xuezhao.order.payment;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.cipher.Signer;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.service.payments.jsapi.JsapiService;
import com.wechat.pay.java.service.refund.RefundService;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import okhttp3.OkHttpClient;

/** One centre's account at WeChat Pay, in public-key mode: nothing is downloaded at start. */
record Merchant(
    String appId,
    String merchantId,
    JsapiService payments,
    RefundService refunds,
    Signer signer,
    NotificationParser notices) {

  /**
   * @param directory with {@code app.properties}, {@code merchant.properties}, our private key and
   *     WeChat Pay's public key
   */
  static Merchant in(Path directory, OkHttpClient web) throws IOException {
    Properties app = properties(directory.resolve("app.properties"));
    Properties account = properties(directory.resolve("merchant.properties"));
    RSAPublicKeyConfig config =
        new RSAPublicKeyConfig.Builder()
            .merchantId(required(account, "merchant-id"))
            .merchantSerialNumber(required(account, "merchant-serial"))
            .privateKeyFromPath(directory.resolve("merchant-key.pem").toString())
            .publicKeyFromPath(directory.resolve("platform-public.pem").toString())
            .publicKeyId(required(account, "public-key-id"))
            .apiV3Key(required(account, "api-v3-key"))
            .build();
    HttpClient http = new DefaultHttpClientBuilder().config(config).okHttpClient(web).build();
    return new Merchant(
        required(app, "app-id"),
        required(account, "merchant-id"),
        new JsapiService.Builder().httpClient(http).build(),
        new RefundService.Builder().httpClient(http).build(),
        config.createSigner(),
        new NotificationParser(config));
  }

  private static Properties properties(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  private static String required(Properties properties, String name) {
    String value = properties.getProperty(name, "").strip();
    if (value.isEmpty()) {
      throw new IllegalStateException("WeChat Pay account: %s is missing".formatted(name));
    }
    return value;
  }
}
