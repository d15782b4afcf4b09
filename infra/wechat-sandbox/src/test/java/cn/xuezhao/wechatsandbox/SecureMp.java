package cn.xuezhao.wechatsandbox;

import java.util.Properties;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpComponentsImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.HttpHost;

/** The official account's client as services build it: own connections, certificates checked. */
final class SecureMp extends WxMpServiceHttpComponentsImpl {

  private final CloseableHttpClient http = HttpClients.createDefault();

  static SecureMp of(String tenant) {
    Properties app = Phones.app(tenant);
    String url = Phones.WECHAT.url().toString();
    WxMpHostConfig host = new WxMpHostConfig();
    host.setApiHost(url);
    host.setMpHost(url);
    host.setOpenHost(url);
    WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
    config.setAppId(app.getProperty("official-account-id"));
    config.setSecret(app.getProperty("official-account-secret"));
    config.setHostConfig(host);
    config.useStableAccessToken(true);
    SecureMp service = new SecureMp();
    service.setWxMpConfigStorage(config);
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
