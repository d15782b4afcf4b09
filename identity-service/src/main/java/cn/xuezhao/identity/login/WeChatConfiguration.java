package cn.xuezhao.identity.login;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import cn.xuezhao.kit.call.Guard;
import cn.xuezhao.kit.privacy.PersonalData;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One mini-program and one official account per tenant, under one address and one HTTP client. */
@Configuration(proxyBeanMethods = false)
class WeChatConfiguration {

  private static final int CONNECT_MILLIS = 1_000;
  private static final int READ_MILLIS = 4_000;

  /** With the certificate checks of the platform, unlike the libraries' own clients. */
  @Bean
  CloseableHttpClient weChatHttpClient() {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setMaxConnTotal(32)
            .setMaxConnPerRoute(16)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.ofMilliseconds(CONNECT_MILLIS))
                    .setSocketTimeout(Timeout.ofMilliseconds(READ_MILLIS))
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.ofMilliseconds(CONNECT_MILLIS))
                .setResponseTimeout(Timeout.ofMilliseconds(READ_MILLIS))
                .setRedirectsEnabled(false)
                .build())
        .disableAutomaticRetries()
        .build();
  }

  @Bean
  Connection weChatConnection(
      CloseableHttpClient weChatHttpClient,
      @Value("${xuezhao.wechat-url}") String url,
      @Value("${xuezhao.keys}") Path keys) {
    return new Connection(weChatHttpClient, url, keys.resolve("wechat"));
  }

  @Bean
  MiniPrograms miniPrograms(TenantPolicies tenants, Connection connection, Guard guard) {
    return new MiniPrograms(
        each(tenants.tenants(), tenant -> miniProgram(connection, tenant)), guard);
  }

  @Bean
  Followers followers(
      TenantPolicies tenants,
      Connection connection,
      Guard guard,
      PersonalData personalData,
      Clock clock) {
    return new Followers(
        each(tenants.tenants(), tenant -> officialAccount(connection, tenant)),
        guard,
        personalData,
        clock);
  }

  private static WxMaService miniProgram(Connection connection, String tenant) {
    Properties app = connection.credentials(tenant);
    var config = new WxMaDefaultConfigImpl();
    config.setAppid(required(app, "app-id"));
    config.setSecret(required(app, "app-secret"));
    config.setMsgDataFormat("JSON");
    config.setApiHostUrl(connection.url());
    config.useStableAccessToken(true);
    var service = new SecureMiniProgramService(connection.http());
    service.setWxMaConfig(config);
    // "System busy" would sleep 1, 2, 4, 8 and 16 s on the caller's thread; the guard retries.
    service.setMaxRetryTimes(1);
    service.setRetrySleepMillis(200);
    return service;
  }

  private static WxMpService officialAccount(Connection connection, String tenant) {
    Properties app = connection.credentials(tenant);
    var hosts = new WxMpHostConfig();
    hosts.setApiHost(connection.url());
    hosts.setMpHost(connection.url());
    hosts.setOpenHost(connection.url());
    var config = new WxMpDefaultConfigImpl();
    config.setAppId(required(app, "official-account-id"));
    config.setSecret(required(app, "official-account-secret"));
    config.setHostConfig(hosts);
    config.useStableAccessToken(true);
    var service = new SecureOfficialAccountService(connection.http());
    service.setWxMpConfigStorage(config);
    service.setMaxRetryTimes(1);
    service.setRetrySleepMillis(200);
    return service;
  }

  private static <T> Map<String, T> each(List<String> tenants, Function<String, T> make) {
    return tenants.stream().collect(Collectors.toMap(Function.identity(), make));
  }

  private static String required(Properties app, String key) {
    String value = app.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("app.properties: " + key + " is missing");
    }
    return value.strip();
  }

  /** Where WeChat is and with which credentials each tenant speaks to it. */
  record Connection(CloseableHttpClient http, String url, Path keys) {

    Properties credentials(String tenant) {
      Path file = keys.resolve(tenant).resolve("app.properties");
      var app = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        app.load(reader);
      } catch (IOException missing) {
        throw new UncheckedIOException("WeChat credentials missing: " + file, missing);
      }
      return app;
    }
  }
}
