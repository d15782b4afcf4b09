package cn.xuezhao.notification.channel;

import cn.binarywang.wx.miniapp.api.impl.WxMaServiceHttpComponentsImpl;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/**
 * WxJava with our HTTP client. Its own trusts every certificate, so anybody on the way could read
 * names and openids.
 */
final class SecureMiniProgramService extends WxMaServiceHttpComponentsImpl {

  private final CloseableHttpClient client;

  SecureMiniProgramService(CloseableHttpClient client) {
    this.client = client;
  }

  @Override
  public void initHttp() {
    // Nothing to build: the client is given.
  }

  @Override
  public CloseableHttpClient getRequestHttpClient() {
    return client;
  }

  @Override
  public @Nullable HttpHost getRequestHttpProxy() {
    return null;
  }
}
