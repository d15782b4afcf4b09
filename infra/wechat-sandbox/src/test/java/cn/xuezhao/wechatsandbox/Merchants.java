package cn.xuezhao.wechatsandbox;

import com.wechat.pay.java.core.RSAPublicKeyConfig;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;
import com.wechat.pay.java.core.http.HttpClient;
import com.wechat.pay.java.core.http.HttpHeaders;
import com.wechat.pay.java.service.billdownload.BillDownloadServiceExtension;
import com.wechat.pay.java.service.payments.jsapi.JsapiServiceExtension;
import com.wechat.pay.java.service.payments.jsapi.model.Amount;
import com.wechat.pay.java.service.payments.jsapi.model.Payer;
import com.wechat.pay.java.service.payments.jsapi.model.PrepayRequest;
import com.wechat.pay.java.service.payments.jsapi.model.PrepayWithRequestPaymentResponse;
import com.wechat.pay.java.service.payments.jsapi.model.QueryOrderByOutTradeNoRequest;
import com.wechat.pay.java.service.payments.model.Transaction;
import com.wechat.pay.java.service.refund.RefundService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A merchant with the official SDK, its requests turned to the sandbox below the signature. */
final class Merchants {

  final String tenant;
  final RSAPublicKeyConfig config;
  final JsapiServiceExtension jsapi;
  final RefundService refunds;
  final BillDownloadServiceExtension bills;
  private final HttpClient http;

  private Merchants(String tenant, RSAPublicKeyConfig config) {
    this.tenant = tenant;
    this.config = config;
    http = new DefaultHttpClientBuilder().config(config).okHttpClient(turnedToTheSandbox()).build();
    jsapi = new JsapiServiceExtension.Builder().config(config).httpClient(http).build();
    refunds = new RefundService.Builder().httpClient(http).build();
    bills =
        new BillDownloadServiceExtension.Builder()
            .httpClient(http)
            .decryptor(config.createDecryptor())
            .build();
  }

  static Merchants of(String tenant) {
    return new Merchants(tenant, config(tenant, tenant));
  }

  /** Claims to be one merchant and signs with the key of another. */
  static Merchants forged(String tenant, String keyOf) {
    return new Merchants(tenant, config(tenant, keyOf));
  }

  String id() {
    return Phones.merchant(tenant).getProperty("merchant-id");
  }

  PrepayRequest order(String outTradeNo, String userId) {
    PrepayRequest request = new PrepayRequest();
    request.setAppid(Phones.app(tenant).getProperty("app-id"));
    request.setMchid(id());
    request.setDescription("毕业生图像采集");
    request.setOutTradeNo(outTradeNo);
    request.setNotifyUrl("http://127.0.0.1:1/callbacks/" + tenant);
    Amount amount = new Amount();
    amount.setTotal(2000);
    amount.setCurrency("CNY");
    request.setAmount(amount);
    Payer payer = new Payer();
    payer.setOpenid(Phones.openId(tenant, userId));
    request.setPayer(payer);
    return request;
  }

  Transaction query(String outTradeNo) {
    QueryOrderByOutTradeNoRequest request = new QueryOrderByOutTradeNoRequest();
    request.setMchid(id());
    request.setOutTradeNo(outTradeNo);
    return jsapi.queryOrderByOutTradeNo(request);
  }

  /** The refusal of an address the SDK has no method for. */
  ServiceException signedGet(String path) {
    HttpHeaders headers = new HttpHeaders();
    headers.addHeader("Accept", "application/json");
    try {
      http.get(headers, "https://api.mch.weixin.qq.com" + path, Object.class);
      throw new AssertionError(path + " was found");
    } catch (ServiceException refusal) {
      return refusal;
    }
  }

  /** What the mini-program and the person do with an answer; returns the callback's errMsg. */
  String tap(PrepayWithRequestPaymentResponse answer, String userId, String action) {
    String sheet =
        JsonMapper.builder()
            .build()
            .createObjectNode()
            .put("appId", answer.getAppId())
            .put("timeStamp", answer.getTimeStamp())
            .put("nonceStr", answer.getNonceStr())
            .put("package", answer.getPackageVal())
            .put("signType", answer.getSignType())
            .put("paySign", answer.getPaySign())
            .put("openId", Phones.openId(tenant, userId))
            .put("action", action)
            .toString();
    String prepayId = answer.getPackageVal().substring("prepay_id=".length());
    JsonNode outcome = Phones.WECHAT.post("/__sandbox/cashier/" + prepayId, sheet);
    return outcome.get("errMsg").asString();
  }

  private static RSAPublicKeyConfig config(String tenant, String keyOf) {
    Properties merchant = Phones.merchant(tenant);
    Path files = Phones.KEYS.resolve("wechat");
    return new RSAPublicKeyConfig.Builder()
        .merchantId(merchant.getProperty("merchant-id"))
        .privateKeyFromPath(files.resolve(keyOf).resolve("merchant-key.pem").toString())
        .merchantSerialNumber(merchant.getProperty("merchant-serial"))
        .publicKeyFromPath(files.resolve(tenant).resolve("platform-public.pem").toString())
        .publicKeyId(merchant.getProperty("public-key-id"))
        .apiV3Key(merchant.getProperty("api-v3-key"))
        .build();
  }

  private static OkHttpClient turnedToTheSandbox() {
    HttpUrl sandbox = HttpUrl.get(Phones.WECHAT.url().toString());
    return new OkHttpClient.Builder()
        .connectTimeout(Duration.ofSeconds(1))
        .readTimeout(Duration.ofSeconds(4))
        .protocols(List.of(Protocol.HTTP_1_1))
        .addInterceptor(
            chain -> {
              Request request = chain.request();
              HttpUrl here =
                  request
                      .url()
                      .newBuilder()
                      .scheme(sandbox.scheme())
                      .host(sandbox.host())
                      .port(sandbox.port())
                      .build();
              return chain.proceed(request.newBuilder().url(here).build());
            })
        .build();
  }
}
