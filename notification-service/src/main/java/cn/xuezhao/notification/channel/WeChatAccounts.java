package cn.xuezhao.notification.channel;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.config.impl.WxMaDefaultConfigImpl;
import cn.xuezhao.kit.tenant.TenantContext;
import cn.xuezhao.kit.tenant.TenantPolicies;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The mini-program and the official account of every tenant, as WeChat's libraries hold them. */
@Component
final class WeChatAccounts {

  /** "System busy" would make the library sleep for half a minute; the notice itself waits. */
  private static final int LIBRARY_RETRIES = 1;

  private static final int LIBRARY_RETRY_MILLIS = 200;

  private final Map<String, Accounts> byTenant;

  WeChatAccounts(
      TenantPolicies tenants,
      CloseableHttpClient weChatHttpClient,
      @Value("${xuezhao.wechat-url}") String url,
      @Value("${xuezhao.keys}") Path keys) {
    this.byTenant =
        tenants.tenants().stream()
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    tenant ->
                        accounts(
                            credentials(keys.resolve("wechat").resolve(tenant)),
                            url,
                            weChatHttpClient)));
  }

  WxMaService miniProgram() {
    return current().miniProgram();
  }

  WxMpService officialAccount() {
    return current().officialAccount();
  }

  private Accounts current() {
    return Objects.requireNonNull(
        byTenant.get(TenantContext.current()), "no WeChat accounts of the tenant");
  }

  private static Accounts accounts(Properties app, String url, CloseableHttpClient http) {
    var miniProgram = new SecureMiniProgramService(http);
    miniProgram.setWxMaConfig(miniProgramConfig(app, url));
    miniProgram.setMaxRetryTimes(LIBRARY_RETRIES);
    miniProgram.setRetrySleepMillis(LIBRARY_RETRY_MILLIS);
    var officialAccount = new SecureOfficialAccountService(http);
    officialAccount.setWxMpConfigStorage(officialAccountConfig(app, url));
    officialAccount.setMaxRetryTimes(LIBRARY_RETRIES);
    officialAccount.setRetrySleepMillis(LIBRARY_RETRY_MILLIS);
    return new Accounts(miniProgram, officialAccount);
  }

  private static MiniProgramConfig miniProgramConfig(Properties app, String url) {
    var config = new MiniProgramConfig();
    config.setAppid(required(app, "app-id"));
    config.setSecret(required(app, "app-secret"));
    config.setMsgDataFormat("JSON");
    config.setApiHostUrl(url);
    config.useStableAccessToken(true);
    return config;
  }

  private static OfficialAccountConfig officialAccountConfig(Properties app, String url) {
    var hosts = new WxMpHostConfig();
    hosts.setApiHost(url);
    hosts.setMpHost(url);
    hosts.setOpenHost(url);
    var config = new OfficialAccountConfig();
    config.setAppId(required(app, "official-account-id"));
    config.setSecret(required(app, "official-account-secret"));
    config.setHostConfig(hosts);
    config.useStableAccessToken(true);
    return config;
  }

  private static Properties credentials(Path directory) {
    var app = new Properties();
    try (Reader reader = Files.newBufferedReader(directory.resolve("app.properties"))) {
      app.load(reader);
      return app;
    } catch (IOException missing) {
      throw new UncheckedIOException("WeChat credentials missing: " + directory, missing);
    }
  }

  private static String required(Properties app, String key) {
    String value = app.getProperty(key);
    if (value == null || value.isBlank()) {
      throw new IllegalStateException("app.properties: " + key + " is missing");
    }
    return value.strip();
  }

  private record Accounts(WxMaService miniProgram, WxMpService officialAccount) {}

  /**
   * The library would fetch a new token and repeat the message inside one call; when that fetch
   * failed, nobody could tell that the message had been refused. {@link WeChatCalls} does both.
   */
  private static final class MiniProgramConfig extends WxMaDefaultConfigImpl {
    @Override
    public boolean autoRefreshToken() {
      return false;
    }
  }

  /** As {@link MiniProgramConfig}. */
  private static final class OfficialAccountConfig extends WxMpDefaultConfigImpl {
    @Override
    public boolean autoRefreshToken() {
      return false;
    }
  }
}
