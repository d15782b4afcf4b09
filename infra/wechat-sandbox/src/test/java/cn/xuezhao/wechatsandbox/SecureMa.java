package cn.xuezhao.wechatsandbox;

import cn.binarywang.wx.miniapp.api.impl.WxMaServiceHttpComponentsImpl;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import java.util.Properties;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpHost;

/** The mini-program client as services build it: own connections, certificates checked. */
final class SecureMa extends WxMaServiceHttpComponentsImpl {

  private final CloseableHttpClient http = HttpClients.createDefault();

  static SecureMa of(String tenant) {
    return of(tenant, Phones.WECHAT.url().toString());
  }

  static SecureMa of(String tenant, String url) {
    Properties app = Phones.app(tenant);
    WxMaDefaultConfigImpl config = new WxMaDefaultConfigImpl();
    config.setAppid(app.getProperty("app-id"));
    config.setSecret(app.getProperty("app-secret"));
    config.setMsgDataFormat("JSON");
    config.setApiHostUrl(url);
    config.useStableAccessToken(true);
    SecureMa service = new SecureMa();
    service.setWxMaConfig(config);
    service.setMaxRetryTimes(1);
    service.setRetrySleepMillis(10);
    return service;
  }

  @Override
  public void initHttp() {}

  @Override
  public CloseableHttpClient getRequestHttpClient() {
    return http;
  }

  @Override
  public HttpHost getRequestHttpProxy() {
    return null;
  }
}
