package cn.xuezhao.notification.channel;

import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpComponentsImpl;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;

/** WxJava with our HTTP client, for the reason of {@link SecureMiniProgramService}. */
final class SecureOfficialAccountService extends WxMpServiceHttpComponentsImpl {

  private final CloseableHttpClient client;

  SecureOfficialAccountService(CloseableHttpClient client) {
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
